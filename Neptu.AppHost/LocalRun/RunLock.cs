namespace Neptu.AppHost.LocalRun;

/// <summary>Lets one run at a time use a state folder. The operating system frees the lock when the process ends, however it ends.</summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream _file;
    private readonly StateFolder _state;

    private RunLock(FileStream file, StateFolder state) => (_file, _state) = (file, state);

    /// <summary>Takes the lock.</summary>
    /// <exception cref="DistributedApplicationException">Another run has it; the message says where its dashboard is.</exception>
    public static RunLock Take(StateFolder state)
    {
        Directory.CreateDirectory(state.Directory); // open to the server's user, who must pass through; private folders are below it
        try
        {
            var file = new FileStream(Path.Combine(state.Directory, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            RunRecord.Delete(state);
            return new RunLock(file, state);
        }
        catch (IOException)
        {
            throw new DistributedApplicationException(RunRecord.Read(state) is { } run
                ? $"Neptu already runs here, as process {run.ProcessId}. Its dashboard: {run.Dashboard}"
                : $"Another run is starting or stopping in {state.Directory}: try again in a moment.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        RunRecord.Delete(_state);
        _file.Dispose();
    }
}
