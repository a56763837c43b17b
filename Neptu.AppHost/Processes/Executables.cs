namespace Neptu.AppHost.Processes;

/// <summary>Programs that this machine has.</summary>
internal static class Executables
{
    // A plain user's PATH often lacks the sbin folders.
    private static readonly string[] _always = ["/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/sbin"];

    /// <summary>The full path of a program by its name, or null.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Concat(_always)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
