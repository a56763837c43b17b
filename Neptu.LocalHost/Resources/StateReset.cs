using Neptu.LocalHost.Servers;

namespace Neptu.LocalHost.Resources;

/// <summary>Throws away what earlier runs have kept.</summary>
internal static class StateReset
{
    /// <summary>Removes the servers' data and passwords; downloaded binaries stay.</summary>
    public static async Task RunAsync(ServerHome home, CancellationToken cancellationToken)
    {
        var postgres = Path.Combine(home.Directory, Topology.Postgres.Server);
        if (Directory.Exists(postgres))
        {
            // Data that the server's user could not reach here stand elsewhere, behind a link.
            foreach (var elsewhere in Directory.GetDirectories(postgres).Select(folder => new DirectoryInfo(folder).ResolveLinkTarget(false)))
            {
                if (elsewhere is DirectoryInfo { Exists: true, Parent: { } parent }) parent.Delete(recursive: true);
            }

            Directory.Delete(postgres, recursive: true);
        }

        if (await ContainerRuntime.FindAsync(cancellationToken) is { } runtime)
            await PostgresContainer.ResetAsync(runtime, Topology.Postgres.Server, home, cancellationToken);
    }
}
