using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>A PostgreSQL server run from binaries of this machine, on loopback only, with a password.</summary>
internal sealed class PostgresProcess(PostgresBinaries binaries, PostgresOptions options, ServerHome home) : IServerSource
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly string _password = options.Password ?? new KeptPassword(home, options.Name).Value;
    private int? _port; // the same at every start: clients know it
    private Unprivileged? _unprivileged;
    private string? _data;

    /// <inheritdoc/>
    public string Origin =>
        $"PostgreSQL {binaries.Version} of {(binaries.Directory == EmbeddedPostgres.BinDirectory(home) ? "npm" : binaries.Directory)}";

    /// <summary>The server's command line. It needs the data directory: <see cref="EnsureClusterAsync"/>.</summary>
    public async Task<ProcessPlan> PlanAsync(int port, CancellationToken cancellationToken)
    {
        _unprivileged ??= await Unprivileged.ChooseAsync(cancellationToken);
        _data ??= await DataDirectoryAsync(_unprivileged, cancellationToken);
        string[] settings =
        [
            "listen_addresses=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"port={port}"), "unix_socket_directories=",
            "timezone=UTC", "log_timezone=UTC", .. options.Settings,
        ];
        return new ProcessPlan(options.Name, binaries["postgres"], ["-D", _data, .. settings.SelectMany(setting => new[] { "-c", setting })])
        {
            WorkingDirectory = "/", // this process's own may be closed to the server's user
            StopSignal = "INT", // fast shutdown: ends sessions, rolls back, writes a checkpoint
            Grace = TimeSpan.FromSeconds(3),
        }.Through(_unprivileged.Prefix);
    }

    /// <summary>Makes the data directory with its database unless it exists, and removes the lock of a server that was killed.</summary>
    /// <exception cref="DistributedApplicationException">PostgreSQL could not prepare it, or a server still runs on it.</exception>
    public async Task EnsureClusterAsync(CancellationToken cancellationToken)
    {
        _unprivileged ??= await Unprivileged.ChooseAsync(cancellationToken);
        _data ??= await DataDirectoryAsync(_unprivileged, cancellationToken);
        await new PostgresCluster(binaries, _unprivileged, options).EnsureAsync(_data, _password, cancellationToken);
        PostgresCluster.RemoveStaleLock(_data);
    }

    /// <inheritdoc/>
    public async Task<RunningServer> StartAsync(CancellationToken cancellationToken)
    {
        await EnsureClusterAsync(cancellationToken);
        var port = _port ??= Ports.Free(1)[0];
        var process = await SupervisedProcess.StartAsync(
            await PlanAsync(port, cancellationToken),
            line => home.Log(options.Name, line),
            token => Probes.PostgresAsync(port, options, token),
            StartTimeout,
            cancellationToken);
        return new RunningServer(options.ConnectionString(port, _password), $"127.0.0.1:{port}", process);
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
