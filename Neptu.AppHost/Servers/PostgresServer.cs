namespace Neptu.AppHost.Servers;

/// <summary>Finds PostgreSQL on this machine, or installs it.</summary>
internal static class PostgresServer
{
    /// <summary>The newest installation, or one that is installed now.</summary>
    /// <exception cref="DistributedApplicationException">There is none and none can be installed; the message says what to do.</exception>
    public static async Task<PostgresBinaries> FindAsync(ServerHome home, CancellationToken cancellationToken)
    {
        if (await PostgresBinaries.LocateAsync(home, cancellationToken) is { } found)
            return found;

        if (DebianPackages.CanInstall)
            await DebianPackages.InstallAsync("postgresql", home, cancellationToken);
        else if (EmbeddedPostgres.CanInstall)
            await EmbeddedPostgres.InstallAsync(home, cancellationToken);
        else
        {
            throw new DistributedApplicationException(
                "PostgreSQL is not on this machine and cannot be installed: neither root with apt-get nor npm is here. Do one of these: "
                + "install it (on Debian `sudo apt-get install postgresql`), start Docker or Podman, install Node.js with npm, "
                + "or set ConnectionStrings__neptu.");
        }

        return await PostgresBinaries.LocateAsync(home, cancellationToken) ?? throw new DistributedApplicationException(
            $"What was installed is older than PostgreSQL {PostgresBinaries.OldestMajor}: start Docker or Podman, or set ConnectionStrings__neptu.");
    }
}
