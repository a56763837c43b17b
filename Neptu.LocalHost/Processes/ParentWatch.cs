namespace Neptu.LocalHost.Processes;

/// <summary>
/// Notices that the dotnet command which started this program is gone. Killed by SIGKILL it cannot tell anybody, and
/// this program would run on without a terminal. A shell that ends is another matter: nohup means it.
/// </summary>
internal sealed class ParentWatch(Func<int> parent, TimeProvider time)
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(250);

    /// <summary>The watch of this process, or null if its parent is not the dotnet command.</summary>
    public static ParentWatch? OfDotnet(TimeProvider time) =>
        ProcessTable.Name(ProcessTable.ParentId()) == "dotnet" ? new ParentWatch(ProcessTable.ParentId, time) : null;

    /// <summary>Returns when the parent is another process than at the call.</summary>
    public async Task GoneAsync(CancellationToken cancellationToken)
    {
        var first = parent();
        using var timer = new PeriodicTimer(_period, time);
        while (parent() == first) await timer.WaitForNextTickAsync(cancellationToken);
    }
}
