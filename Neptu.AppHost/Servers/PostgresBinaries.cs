using System.Globalization;
using System.Text.RegularExpressions;
using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>The programs of a PostgreSQL installation.</summary>
/// <param name="Directory">The folder that holds initdb and postgres.</param>
/// <param name="Version">The full version, such as 16.4.</param>
internal sealed partial record PostgresBinaries(string Directory, Version Version)
{
    /// <summary>The oldest major version that the schema is tested with.</summary>
    public const int OldestMajor = 15;

    /// <summary>The full path of one of the programs.</summary>
    public string this[string program] => Path.Combine(Directory, program);

    /// <summary>The newest installation on this machine that is new enough, or null.</summary>
    public static async Task<PostgresBinaries?> LocateAsync(ServerHome home, CancellationToken cancellationToken)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in Candidates(home).Distinct())
        {
            if (!File.Exists(Path.Combine(folder, "postgres")) || !File.Exists(Path.Combine(folder, "initdb"))) continue;
            var plan = new ProcessPlan("postgres --version", Path.Combine(folder, "postgres"), "--version");
            var answer = await ProcessRun.ToEndAsync(plan, cancellationToken);
            if (ParseVersion(string.Concat(answer.LastLines)) is { Major: >= OldestMajor } version)
                found.Add(new PostgresBinaries(folder, version));
        }

        return found.MaxBy(binaries => binaries.Version);
    }

    /// <summary>Reads <c>postgres (PostgreSQL) 16.4 (Debian 16.4-1)</c>.</summary>
    public static Version? ParseVersion(string output) => VersionPattern().Match(output) is { Success: true } match
        ? new Version(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    private static IEnumerable<string> Candidates(ServerHome home)
    {
        // What the PATH has may be a link into the installation, which finds its other files from its own place.
        if (Executables.Find("postgres") is { } onPath)
            yield return Path.GetDirectoryName(File.ResolveLinkTarget(onPath, returnFinalTarget: true)?.FullName ?? onPath)!;

        foreach (var folder in Subfolders("/usr/lib/postgresql")) yield return Path.Combine(folder, "bin"); // Debian
        foreach (var folder in Subfolders("/usr").Where(name => name.StartsWith("/usr/pgsql-", StringComparison.Ordinal)))
            yield return Path.Combine(folder, "bin"); // PostgreSQL's own packages for Red Hat
        yield return EmbeddedPostgres.BinDirectory(home);
    }

    private static string[] Subfolders(string folder) => System.IO.Directory.Exists(folder) ? System.IO.Directory.GetDirectories(folder) : [];

    [GeneratedRegex(@"PostgreSQL\) (\d+)\.(\d+)")]
    private static partial Regex VersionPattern();
}
