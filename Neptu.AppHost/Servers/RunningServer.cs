using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>A PostgreSQL or Redis server that answers.</summary>
/// <param name="ConnectionString">What an app needs to reach it.</param>
/// <param name="Address">Where it listens, for people.</param>
/// <param name="Process">The process to stop; null when somebody else runs the server.</param>
internal sealed record RunningServer(string ConnectionString, string Address, SupervisedProcess? Process) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
