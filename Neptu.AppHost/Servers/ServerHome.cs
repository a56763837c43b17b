namespace Neptu.AppHost.Servers;

/// <summary>Where servers keep their data, and who is told about them.</summary>
/// <param name="Directory">Data, passwords and downloaded binaries live below it.</param>
/// <param name="Note">Gets a sentence for every step that takes time or changes the machine.</param>
/// <param name="Log">Gets the servers' own output, with the resource's name.</param>
internal sealed record ServerHome(string Directory, Action<string> Note, Action<string, string> Log)
{
    /// <summary>The folder of npm packages, for binaries that come from there.</summary>
    public string NpmDirectory => Path.Combine(Directory, "npm");

    /// <summary>A folder below, created for this user alone.</summary>
    public string Private(string name)
    {
        var path = Path.Combine(Directory, name);
        PrivateFiles.CreateDirectory(path);
        return path;
    }
}
