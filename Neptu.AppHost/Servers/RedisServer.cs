using System.Globalization;
using System.Text.RegularExpressions;
using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>Finds Redis, or its fork Valkey, on this machine, or installs it.</summary>
internal static partial class RedisServer
{
    /// <summary>The server's binary, installed now if necessary.</summary>
    /// <exception cref="DistributedApplicationException">There is none and none can be installed; the message says what to do.</exception>
    public static async Task<RedisBinary> FindAsync(ServerHome home, CancellationToken cancellationToken)
    {
        if (Locate() is null && DebianPackages.CanInstall)
            await DebianPackages.InstallAsync("redis-server", home, cancellationToken);

        var program = Locate() ?? throw new DistributedApplicationException(
            "Redis is not on this machine and cannot be installed: install redis-server or valkey-server, start Docker or Podman, "
            + "or set ConnectionStrings__cache.");
        var answer = await ProcessRun.ToEndAsync(new ProcessPlan("redis-server --version", program, "--version"), cancellationToken);
        return new RedisBinary(program, ParseVersion(string.Concat(answer.LastLines)));
    }

    /// <summary>Reads <c>Redis server v=7.0.15 sha=00000000:0 ...</c>; 0.0 where there is no version.</summary>
    public static Version ParseVersion(string output) =>
        VersionPattern().Match(output) is { Success: true } match ? Version.Parse(match.Groups[1].ValueSpan) : new Version(0, 0);

    private static string? Locate() => Executables.Find("redis-server") ?? Executables.Find("valkey-server");

    [GeneratedRegex(@"v=(\d+\.\d+)")]
    private static partial Regex VersionPattern();
}

/// <summary>A Redis server's program.</summary>
/// <param name="Program">Its full path.</param>
/// <param name="Version">Its major and minor version.</param>
internal sealed record RedisBinary(string Program, Version Version)
{
    private static readonly Version KeepsItsTitle = new(7, 0);

    /// <summary>The command line of a server that keeps nothing on disk and listens on loopback alone.</summary>
    public IReadOnlyList<string> Arguments(int port) =>
    [
        "--bind", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--loglevel", "warning", "--save", "", "--appendonly", "no",
        "--maxmemory", "256mb", "--maxmemory-policy", "allkeys-lru",

        // A title would overwrite the environment, by which processes of a run are found.
        .. Version >= KeepsItsTitle ? ["--set-proc-title", "no"] : Array.Empty<string>(),
    ];
}
