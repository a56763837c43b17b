using Neptu.LocalHost.Processes;

namespace Neptu.LocalHost.Servers;

/// <summary>A Redis server, or its fork Valkey, run from this machine's binary, on loopback only.</summary>
internal sealed class RedisProcess(string program, RedisOptions options, ServerHome home) : IServerSource
{
    private static readonly TimeSpan _startsWithin = TimeSpan.FromSeconds(10);

    private int? _port; // the same at every start: who uses the server knows it

    /// <inheritdoc/>
    public string Origin => $"{Path.GetFileName(program)} of {Path.GetDirectoryName(program)}";

    /// <summary>The server's binary on this machine, or null.</summary>
    public static string? Locate() => Executables.Find("redis-server") ?? Executables.Find("valkey-server");

    /// <inheritdoc/>
    public async Task<RunningServer> StartAsync(CancellationToken cancellationToken)
    {
        var port = _port ??= Ports.PreferredOrFree(options.PreferredPort);
        var plan = new ProcessPlan(options.Name, program, ["--bind", "127.0.0.1", "--port", $"{port}", .. RedisOptions.Arguments])
        {
            WorkingDirectory = home.Private(options.Name),
            Grace = TimeSpan.FromSeconds(1),
        };
        var process = await SupervisedProcess.StartAsync(
            plan, line => home.Log(options.Name, line), token => Probes.RedisAsync(port, token), _startsWithin, cancellationToken);
        return new RunningServer($"127.0.0.1:{port}", $"127.0.0.1:{port}", process);
    }
}
