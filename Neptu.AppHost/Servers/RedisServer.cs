using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>Finds Redis, or its fork Valkey, on this machine, or installs it.</summary>
internal static class RedisServer
{
    /// <summary>The full path of the server's binary, installed now if necessary.</summary>
    /// <exception cref="DistributedApplicationException">There is none and none can be installed; the message says what to do.</exception>
    public static async Task<string> FindAsync(ServerHome home, CancellationToken cancellationToken)
    {
        if (Locate() is null && DebianPackages.CanInstall)
            await DebianPackages.InstallAsync("redis-server", home, cancellationToken);

        return Locate() ?? throw new DistributedApplicationException(
            "Redis is not on this machine and cannot be installed: install redis-server or valkey-server, start Docker or Podman, "
            + "or set ConnectionStrings__cache.");
    }

    private static string? Locate() => Executables.Find("redis-server") ?? Executables.Find("valkey-server");
}
