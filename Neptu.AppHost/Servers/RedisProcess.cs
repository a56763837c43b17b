using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>A Redis server run from this machine's binary, on loopback only. It keeps nothing on disk: it is a cache.</summary>
internal sealed class RedisProcess(RedisBinary binary, RedisOptions options, ServerHome home) : IServerSource
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);

    private int? _port; // the same at every start: clients know it

    /// <inheritdoc/>
    public string Origin => $"Redis {binary.Version} of {Path.GetDirectoryName(binary.Program)}";

    /// <inheritdoc/>
    public async Task<RunningServer> StartAsync(CancellationToken cancellationToken)
    {
        var port = _port ??= Ports.Free(1)[0];
        var plan = new ProcessPlan(options.Name, binary.Program, binary.Arguments(port))
        {
            WorkingDirectory = home.Private(options.Name),
            Grace = TimeSpan.FromSeconds(1),
        };
        var process = await SupervisedProcess.StartAsync(
            plan, line => home.Log(options.Name, line), token => Probes.RedisAsync(port, token), StartTimeout, cancellationToken);
        return new RunningServer($"127.0.0.1:{port}", $"127.0.0.1:{port}", process);
    }
}
