using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>Installs Debian packages for their programs only: no service of theirs runs, now or after a restart.</summary>
internal static class DebianPackages
{
    // Packages ask this file whether they may start their service; 101 is no (invoke-rc.d(8)).
    private static readonly TemporaryFile _noServices = new("/usr/sbin/policy-rc.d", "#!/bin/sh\n# Neptu installs a package\nexit 101\n");

    // Read when a PostgreSQL server is installed for the first time (postgresql-common's createcluster.conf).
    private static readonly TemporaryFile _noCluster =
        new("/etc/postgresql-common/createcluster.d/neptu.conf", "# Neptu installs a package\ncreate_main_cluster = false\n");

    private static readonly Dictionary<string, string?> _environment = new() { ["DEBIAN_FRONTEND"] = "noninteractive" };

    /// <summary>Whether this process may install packages here.</summary>
    public static bool CanInstall => Environment.IsPrivilegedProcess && Executables.Find("apt-get") is not null;

    /// <summary>Installs a package, after fetching the package lists if they are missing or too old to serve.</summary>
    public static async Task InstallAsync(string package, ServerHome home, CancellationToken cancellationToken)
    {
        home.Note($"Installing Debian's package {package} with apt-get");
        using (_noServices.Place())
        using (_noCluster.Place())
        {
            // A run that was killed half-way leaves packages unpacked but not configured.
            await ProcessRun.SucceedAsync(Plan("dpkg", "--configure", "-a"), cancellationToken);
            var install = Plan("apt-get", "install", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=60", package);
            if ((await ProcessRun.ToEndAsync(install, cancellationToken)).ExitCode != 0)
            {
                await ProcessRun.SucceedAsync(Plan("apt-get", "update"), cancellationToken);
                await ProcessRun.SucceedAsync(install, cancellationToken);
            }
        }

        if (Directory.Exists("/run/systemd/system"))
            await ProcessRun.ToEndAsync(Plan("systemctl", "disable", "--quiet", package), cancellationToken);
    }

    private static ProcessPlan Plan(string program, params string[] arguments) =>
        new($"{program} {arguments[0]}", program, arguments) { Environment = _environment, Grace = TimeSpan.FromSeconds(8) };
}
