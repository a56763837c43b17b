using Neptu.LocalHost.Processes;

namespace Neptu.LocalHost.Servers;

/// <summary>A PostgreSQL server in a container. Its data are a named volume: files of the image's user could not be deleted by an ordinary one.</summary>
internal sealed class PostgresContainer(ContainerRuntime runtime, PostgresOptions options, ServerHome home) : IServerSource
{
    private const string Image = $"docker.io/library/postgres:{Topology.Postgres.Version}";
    private static readonly TimeSpan _startsWithin = TimeSpan.FromSeconds(60);

    private int? _port; // the same at every start: who uses the server knows it

    /// <inheritdoc/>
    public string Origin => $"{Image} in {runtime.Program}";

    /// <summary>Makes sure that the image is here.</summary>
    public static async Task<PostgresContainer> PullAsync(
        ContainerRuntime runtime, PostgresOptions options, ServerHome home, CancellationToken cancellationToken)
    {
        await runtime.PullAsync(Image, home, cancellationToken);
        return new PostgresContainer(runtime, options, home);
    }

    /// <summary>Removes the data of a server of that name.</summary>
    public static Task ResetAsync(ContainerRuntime runtime, string name, ServerHome home, CancellationToken cancellationToken) =>
        ProcessRun.SucceedAsync(new ProcessPlan(runtime.Program, runtime.Program, "volume", "rm", "--force", Volume(name, home)), cancellationToken);

    /// <inheritdoc/>
    public async Task<RunningServer> StartAsync(CancellationToken cancellationToken)
    {
        var password = options.Password ?? new KeptPassword(home, options.Name).Value;
        var port = _port ??= Ports.PreferredOrFree(options.PreferredPort);
        var plan = runtime.Run(
            options.Name, home, (port, 5432),
            [
                "--volume", $"{Volume(options.Name, home)}:/var/lib/postgresql/data",
                "--env", "POSTGRES_PASSWORD", "--env", $"POSTGRES_USER={PostgresOptions.User}", "--env", $"POSTGRES_DB={Topology.Postgres.Database}",
                Image, "postgres", .. options.Settings.SelectMany(setting => new[] { "-c", setting }),
            ]) with
        {
            Environment = new Dictionary<string, string?> { ["POSTGRES_PASSWORD"] = password },
            StopSignal = "INT", // the client passes it on: fast shutdown
            Grace = TimeSpan.FromSeconds(3),
        };
        var process = await SupervisedProcess.StartAsync(
            plan, line => home.Log(options.Name, line), token => Probes.PostgresAsync(port, token), _startsWithin, cancellationToken);
        return new RunningServer(PostgresServer.ConnectionString(port, password), $"127.0.0.1:{port}", process);
    }

    private static string Volume(string name, ServerHome home) => ContainerRuntime.UniqueName(name, home);
}
