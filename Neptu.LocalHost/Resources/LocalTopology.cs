using Neptu.LocalHost.Processes;
using Neptu.LocalHost.Scheduling;
using Neptu.LocalHost.Servers;
using Neptu.LocalHost.Terminal;

namespace Neptu.LocalHost.Resources;

/// <summary>Everything that <c>up</c> runs. Disposing it stops what was started, in reverse order.</summary>
internal sealed class LocalTopology(Checkout checkout, ServerHome home, TimeProvider time) : IAsyncDisposable
{
    private static readonly AppFacts[] _facts = [Topology.Api, Topology.Worker];

    private readonly BackingServers _servers = new();
    private readonly App?[] _apps = new App?[_facts.Length];

    /// <summary>What the table shows.</summary>
    public IEnumerable<ResourceRow> Rows =>
    [
        .. _servers.Rows,
        new(Topology.Migrate.Name, "finished", "-"),
        .. Running.Select(app => app.Row),
    ];

    /// <summary>What other commands need to know.</summary>
    public RunRecord Record => new(
        System.Environment.ProcessId, Environment, Rows.Where(row => row.Address != "-").ToDictionary(row => row.Resource, row => row.Address));

    /// <summary>The environment of apps and jobs.</summary>
    public Dictionary<string, string?> Environment => AppEnvironment.With(_servers.Environment);

    private IEnumerable<App> Running => _apps.OfType<App>();

    /// <summary>Starts the servers, brings the database to the newest schema, then starts the apps.</summary>
    /// <exception cref="LocalHostException">Something does not start; what did is stopped by disposing.</exception>
    public async Task StartAsync(bool freePorts, IProgressView view, CancellationToken cancellationToken)
    {
        var free = new Queue<int>(freePorts ? Ports.Free(_facts.Sum(facts => facts.Ports.Length)) : []);
        int[][] ports = [.. _facts.Select(facts => freePorts ? [.. facts.Ports.Select(_ => free.Dequeue())] : facts.Ports)];
        foreach (var (facts, wanted) in _facts.Zip(ports)) App.EnsureFree(facts, wanted);

        await _servers.StartAsync(home, freePorts, view, cancellationToken);
        await view.StepAsync("Migrating the database", () => Jobs().MigrateAsync(cancellationToken));
        await Together.RunAsync(cancellationToken, [.. _facts.Select((facts, i) => StartApp(i, facts, ports, view))]);
    }

    /// <summary>Runs the schedule and keeps the cache until cancelled.</summary>
    /// <exception cref="LocalHostException">A process without which the rest is no use has ended.</exception>
    public Task RunAsync(bool schedule, CancellationToken cancellationToken) => Together.RunAsync(
        cancellationToken,
        [
            .. Running.Select(app => app.Process).Append(_servers.Postgres?.Process).OfType<SupervisedProcess>().Select(FailWhenItEnds),
            token => _servers.KeepCacheAsync(line => home.Log(Topology.Cache.Name, line), token),
            .. schedule ? Topology.ScheduledJobs.Select(RunWhenDue) : [],
        ]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var app in Running.Reverse()) await app.DisposeAsync();
        await _servers.DisposeAsync();
    }

    private Func<CancellationToken, Task> StartApp(int index, AppFacts facts, int[][] ports, IProgressView view) => token =>
        view.StepAsync($"Starting {facts.Name}", async () =>
            _apps[index] = await App.StartAsync(facts, ports[index], checkout, EnvironmentOf(facts, ports), home.Log, token));

    private Dictionary<string, string?> EnvironmentOf(AppFacts facts, int[][] ports)
    {
        var environment = Environment;
        if (facts == Topology.Api)
            environment[Topology.Settings.WorkerUrl] = $"http://localhost:{ports[Array.IndexOf(_facts, Topology.Worker)][0]}";
        return environment;
    }

    private JobRunner Jobs() => new(checkout, Environment, home.Log, time);

    private Func<CancellationToken, Task> RunWhenDue(JobFacts job) =>
        token => new CronLoop(job, Jobs().RunAsync, line => home.Log(job.Name, line), time).RunAsync(token);

    private static Func<CancellationToken, Task> FailWhenItEnds(SupervisedProcess process) => async token =>
    {
        var code = await process.Exited.WaitAsync(token);
        throw new LocalHostException(
            $"{process.Name} has ended with {ExitCodes.Describe(code)}, so everything is stopped: its last lines above say why; " +
            "start again with `dotnet neptu.cs up`.");
    };
}
