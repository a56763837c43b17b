namespace Neptu.LocalHost.Servers;

/// <summary>Where PostgreSQL can come from on this machine.</summary>
internal static class PostgresServer
{
    /// <summary>
    /// What an app needs to reach the project's database on a server of this machine. Without Kerberos: a plain Debian
    /// lacks its library, and Npgsql would say so on every start.
    /// </summary>
    public static string ConnectionString(int port, string password) =>
        $"Host=127.0.0.1;Port={port};Database={Topology.Postgres.Database};Username={PostgresOptions.User};Password={password};" +
        "GSS Encryption Mode=Disable";

    /// <summary>Finds a source in the order given, or installs the binaries.</summary>
    /// <param name="options">The server wanted.</param>
    /// <param name="home">Where its data go.</param>
    /// <param name="order">Tells whether a container or binaries on this machine come first.</param>
    /// <param name="cancellationToken">Stops the search and any installation.</param>
    /// <exception cref="LocalHostException">There is none and none can be installed.</exception>
    public static async Task<IServerSource> FindAsync(
        PostgresOptions options, ServerHome home, SourceOrder order, CancellationToken cancellationToken) =>
        await order.FirstAsync<IServerSource>(
            async () => await ContainerRuntime.FindAsync(cancellationToken) is { } runtime
                ? await PostgresContainer.PullAsync(runtime, options, home, cancellationToken)
                : null,
            async () => await PostgresBinaries.LocateAsync(home, cancellationToken) is { } binaries
                ? new PostgresProcess(binaries, options, home)
                : null)
        ?? new PostgresProcess(await InstallAsync(home, cancellationToken), options, home);

    private static async Task<PostgresBinaries> InstallAsync(ServerHome home, CancellationToken cancellationToken)
    {
        if (DebianPackages.CanInstall) await DebianPackages.InstallAsync("postgresql", home, cancellationToken);
        else if (EmbeddedPostgres.CanInstall) await EmbeddedPostgres.InstallAsync(home, cancellationToken);
        else throw new LocalHostException(
            "PostgreSQL is not on this machine and cannot be installed: neither root with apt-get nor npm is here. Do one of these: " +
            "install it (on Debian `sudo apt-get install postgresql`), start Docker or Podman, install Node.js with npm, " +
            "or set ConnectionStrings__neptu.");

        return await PostgresBinaries.LocateAsync(home, cancellationToken) ?? throw new LocalHostException(
            $"What was installed holds no PostgreSQL {PostgresBinaries.OldestMajor} or newer: start Docker or Podman, or set ConnectionStrings__neptu.");
    }
}
