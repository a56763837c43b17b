namespace Neptu.AppHost.Servers;

/// <summary>One way to have a server: given, in a container, or from binaries. Everything it needs is on the machine already.</summary>
internal interface IServerSource
{
    /// <summary>Which server this is and where it comes from, for people.</summary>
    string Origin { get; }

    /// <summary>Starts the server and returns when it answers. A stopped server may be started again, and is where it was.</summary>
    /// <exception cref="DistributedApplicationException">It does not start.</exception>
    Task<RunningServer> StartAsync(CancellationToken cancellationToken);
}
