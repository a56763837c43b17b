namespace Neptu.AppHost.Servers;

/// <summary>A configuration file that stands while something is done. One that somebody else has put there stays as it is.</summary>
internal sealed record TemporaryFile(string Path, string Content)
{
    /// <summary>Writes the file; disposing the result removes it.</summary>
    public IDisposable Place()
    {
        // The same content is left over from a run that was killed.
        var foreign = File.Exists(Path) && File.ReadAllText(Path) != Content;
        if (foreign) return new Removal(null);

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllText(Path, Content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);
        return new Removal(Path);
    }

    private sealed class Removal(string? path) : IDisposable
    {
        public void Dispose()
        {
            if (path is not null) File.Delete(path);
        }
    }
}
