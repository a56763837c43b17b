namespace Neptu.Tests.Support;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    /// <summary>The C# files of a folder, without what a build puts beside them.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(PathOf(folder), file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Neptu.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No folder above the tests has Neptu.sln."));
}
