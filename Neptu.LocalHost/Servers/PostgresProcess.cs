using System.Security.Cryptography;
using System.Text;
using Neptu.LocalHost.Processes;

namespace Neptu.LocalHost.Servers;

/// <summary>A PostgreSQL server run from binaries on this machine, on loopback only, with a password.</summary>
internal sealed class PostgresProcess(PostgresBinaries binaries, PostgresOptions options, ServerHome home) : IServerSource
{
    private static readonly TimeSpan _startsWithin = TimeSpan.FromSeconds(30);

    private int? _port; // the same at every start: who uses the server knows it

    /// <inheritdoc/>
    public string Origin =>
        $"PostgreSQL {binaries.Version} of {(binaries.Directory == EmbeddedPostgres.BinDirectory(home) ? "npm" : binaries.Directory)}";

    /// <inheritdoc/>
    public async Task<RunningServer> StartAsync(CancellationToken cancellationToken)
    {
        var unprivileged = await Unprivileged.ChooseAsync(cancellationToken);
        var password = options.Password ?? new KeptPassword(home, options.Name).Value;
        var data = await DataDirectoryAsync(unprivileged, cancellationToken);
        await new PostgresCluster(binaries, unprivileged, options).EnsureAsync(data, password, cancellationToken);
        PostgresCluster.RemoveStaleLock(data);

        var port = _port ??= Ports.PreferredOrFree(options.PreferredPort);
        string[] settings =
        [
            "listen_addresses=127.0.0.1", $"port={port}", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC", .. options.Settings,
        ];
        var plan = new ProcessPlan(options.Name, binaries["postgres"], ["-D", data, .. settings.SelectMany(setting => new[] { "-c", setting })])
        {
            WorkingDirectory = "/", // this process's own may be closed to the server's user
            StopSignal = "INT", // fast shutdown: ends sessions, rolls back, writes a checkpoint
            Grace = TimeSpan.FromSeconds(3),
        };
        var process = await SupervisedProcess.StartAsync(
            plan.Through(unprivileged.Prefix), line => home.Log(options.Name, line), token => Probes.PostgresAsync(port, token), _startsWithin,
            cancellationToken);
        return new RunningServer(PostgresServer.ConnectionString(port, password), $"127.0.0.1:{port}", process);
    }

    /// <summary>One data directory for each major version: none reads another's.</summary>
    private async Task<string> DataDirectoryAsync(Unprivileged unprivileged, CancellationToken cancellationToken)
    {
        var parent = home.Private(options.Name);
        var data = Path.Combine(parent, $"data-{binaries.Version.Major}");
        if (unprivileged.Owner is null) return data;

        await unprivileged.OwnAsync(parent, cancellationToken);
        return await unprivileged.CanAsync(["test", "-x", parent], cancellationToken) ? data : await ElsewhereAsync(data, unprivileged, cancellationToken);
    }

    /// <summary>The server's user cannot pass through a closed folder such as /root: the data move, a link stays.</summary>
    private async Task<string> ElsewhereAsync(string data, Unprivileged unprivileged, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data)))[..12];
        var parent = $"/var/lib/neptu-{hash}";
        var elsewhere = Path.Combine(parent, Path.GetFileName(data));
        if (!Directory.Exists(elsewhere))
            home.Note($"{unprivileged.Owner} cannot reach {Path.GetDirectoryName(data)}: the data go to {elsewhere}, linked from there");
        PrivateFiles.CreateDirectory(parent);
        await unprivileged.OwnAsync(parent, cancellationToken);
        if (new FileInfo(data).LinkTarget is null) File.CreateSymbolicLink(data, elsewhere);
        return elsewhere;
    }
}
