namespace Neptu.AppHost.LocalRun;

/// <summary>Lets one run at a time use a state folder. The operating system frees the lock when the process ends, however it ends.</summary>
internal sealed class RunLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream _file;
    private readonly StateFolder _state;

    private RunLock(FileStream file, StateFolder state) => (_file, _state) = (file, state);

    /// <summary>Takes the lock; waits for a run that is on its way down.</summary>
    /// <exception cref="DistributedApplicationException">Another run has it; the message says where its dashboard is.</exception>
    public static async Task<RunLock> TakeAsync(StateFolder state, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(state.Directory); // open to the server's user, who must pass through; private folders are below it
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (true)
            {
                if (TryTake(state) is { } taken)
                    return taken;
                if (RunRecord.Read(state) is { } run)
                    throw new DistributedApplicationException($"Neptu already runs here, as process {run.ProcessId}. Its dashboard: {run.Dashboard}");
                await timer.WaitForNextTickAsync(patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DistributedApplicationException($"Another run of {state.Directory} is starting or stopping and does not get on: end it, then try again.");
        }
    }

    private static RunLock? TryTake(StateFolder state)
    {
        try
        {
            var file = new FileStream(Path.Combine(state.Directory, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            RunRecord.Delete(state);
            return new RunLock(file, state);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        RunRecord.Delete(_state);
        _file.Dispose();
    }
}
