using Neptu.LocalHost.Processes;

namespace Neptu.LocalHost.Servers;

/// <summary>A Redis server in a container.</summary>
internal sealed class RedisContainer(ContainerRuntime runtime, RedisOptions options, ServerHome home) : IServerSource
{
    private const string Image = $"docker.io/library/redis:{Topology.Cache.Version}";
    private static readonly TimeSpan _startsWithin = TimeSpan.FromSeconds(30);

    private int? _port; // the same at every start: who uses the server knows it

    /// <inheritdoc/>
    public string Origin => $"{Image} in {runtime.Program}";

    /// <summary>Makes sure that the image is here.</summary>
    public static async Task<RedisContainer> PullAsync(
        ContainerRuntime runtime, RedisOptions options, ServerHome home, CancellationToken cancellationToken)
    {
        await runtime.PullAsync(Image, home, cancellationToken);
        return new RedisContainer(runtime, options, home);
    }

    /// <inheritdoc/>
    public async Task<RunningServer> StartAsync(CancellationToken cancellationToken)
    {
        var port = _port ??= Ports.PreferredOrFree(options.PreferredPort);
        var plan = runtime.Run(options.Name, home, (port, 6379), [Image, "redis-server", .. RedisOptions.Arguments]) with
        {
            Grace = TimeSpan.FromSeconds(1),
        };
        var process = await SupervisedProcess.StartAsync(
            plan, line => home.Log(options.Name, line), token => Probes.RedisAsync(port, token), _startsWithin, cancellationToken);
        return new RunningServer($"127.0.0.1:{port}", $"127.0.0.1:{port}", process);
    }
}
