using Neptu.LocalHost.Processes;
using Neptu.LocalHost.Servers;
using Neptu.LocalHost.Terminal;

namespace Neptu.LocalHost.Resources;

/// <summary>The servers that the apps stand on: PostgreSQL, and Redis where there is one.</summary>
internal sealed class BackingServers : IAsyncDisposable
{
    private IServerSource? _postgresSource;
    private IServerSource? _cacheSource;

    /// <summary>The database server.</summary>
    public RunningServer? Postgres { get; private set; }

    /// <summary>The cache; null when the apps keep it in memory.</summary>
    public RunningServer? Cache { get; private set; }

    /// <summary>What the apps are given to reach them; null removes an empty variable.</summary>
    public Dictionary<string, string?> Environment => new()
    {
        [$"ConnectionStrings__{Topology.Postgres.Database}"] = Postgres?.ConnectionString,
        [$"ConnectionStrings__{Topology.Cache.Name}"] = Cache?.ConnectionString,
    };

    /// <summary>Their lines of the table.</summary>
    public IEnumerable<ResourceRow> Rows =>
    [
        new(Topology.Postgres.Server, $"running, {_postgresSource?.Origin}", $"{Postgres?.Address}, database {Topology.Postgres.Database}"),
        Cache is null
            ? new(Topology.Cache.Name, "in the apps' memory: no Redis here", "-")
            : new(Topology.Cache.Name, $"running, {_cacheSource?.Origin}", Cache.Address),
    ];

    /// <summary>Finds or installs the servers and starts them.</summary>
    /// <exception cref="LocalHostException">PostgreSQL cannot be had, or one of them does not start.</exception>
    public async Task StartAsync(ServerHome home, bool freePorts, IProgressView view, CancellationToken cancellationToken)
    {
        var postgres = new PostgresOptions { PreferredPort = freePorts ? 0 : Topology.Postgres.LocalPort };
        var cache = new RedisOptions { PreferredPort = freePorts ? 0 : Topology.Cache.LocalPort };
        await view.StepAsync("Finding PostgreSQL and Redis", async () =>
        {
            _postgresSource = GivenServer.Postgres(Topology.Postgres.Database) as IServerSource
                ?? await PostgresServer.FindAsync(postgres, home, SourceOrder.ContainerFirst, cancellationToken);
            _cacheSource = GivenServer.Redis(Topology.Cache.Name) as IServerSource
                ?? await RedisServer.FindAsync(cache, home, SourceOrder.ContainerFirst, cancellationToken);
        });
        if (_cacheSource is null)
            view.Note("Redis is not on this machine and cannot be installed: the apps keep their cache in memory, which only development allows");

        await Together.RunAsync(
            cancellationToken,
            token => view.StepAsync($"Starting {Topology.Postgres.Server}", async () => Postgres = await _postgresSource!.StartAsync(token)),
            token => _cacheSource is null
                ? Task.CompletedTask
                : view.StepAsync($"Starting {Topology.Cache.Name}", async () => Cache = await _cacheSource.StartAsync(token)));
    }

    /// <summary>
    /// Starts Redis again whenever it ends, until cancelled. Nothing that is right rests on the cache, so its end is no
    /// reason to stop the apps.
    /// </summary>
    public async Task KeepCacheAsync(Action<string> say, CancellationToken cancellationToken)
    {
        while (Cache?.Process is { } process)
        {
            var code = await process.Exited.WaitAsync(cancellationToken);
            say($"ended with {ExitCodes.Describe(code)}; the apps go on without it. Starting it again.");
            await Cache.DisposeAsync();
            Cache = null;
            try
            {
                Cache = await _cacheSource!.StartAsync(cancellationToken);
                say($"runs again at {Cache.Address}.");
            }
            catch (LocalHostException e)
            {
                say($"{e.Message}\nThe apps go on without it.");
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Cache is not null) await Cache.DisposeAsync();
        if (Postgres is not null) await Postgres.DisposeAsync();
    }
}
