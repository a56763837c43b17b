using System.Text.Json;
using Neptu.LocalHost.Processes;
using Neptu.LocalHost.Servers;

namespace Neptu.LocalHost;

/// <summary>What a running topology tells other commands of the same checkout.</summary>
/// <param name="ProcessId">The local host's process.</param>
/// <param name="Environment">What the apps are given to reach the servers.</param>
/// <param name="Addresses">Where the resources are, by their names.</param>
internal sealed record RunRecord(int ProcessId, Dictionary<string, string?> Environment, Dictionary<string, string> Addresses);

/// <summary>Sees to it that one command at a time works with a state folder. The kernel frees the lock when its holder ends.</summary>
internal sealed class RunLock : IDisposable
{
    private const string Marker = "NEPTU_STATE_IN_USE";
    private static readonly TimeSpan _othersEndWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _lock;
    private readonly string _state;

    private RunLock(FileStream @lock, string state)
    {
        _lock = @lock;
        _state = state;
    }

    /// <summary>Takes the lock, and waits until the children of a run that was killed are gone.</summary>
    /// <exception cref="LocalHostException">Another command has it.</exception>
    public static async Task<RunLock> TakeAsync(string state, Action<string> note, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(state); // open to a server's user, who must pass through; what is private below it is closed
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_othersEndWithin);
        RunLock? taken = null;
        try
        {
            taken = await FirstAsync(state, note, patience.Token);
            File.Delete(RecordPath(state));
            await LeftoversEndAsync(state, note, patience.Token);
            return taken;
        }
        catch (Exception e)
        {
            taken?.Dispose();
            if (e is not OperationCanceledException || cancellationToken.IsCancellationRequested) throw;
            throw new LocalHostException(taken is null
                ? $"Another command of Neptu works with {state} and does not end: stop it, then try again."
                : $"Processes of an earlier run do not end: `kill -KILL {string.Join(' ', Leftovers(state))}`, then try again.");
        }
    }

    /// <summary>The record of the topology that runs on a state folder now, or null.</summary>
    public static RunRecord? Running(string state)
    {
        using var free = TryTake(state);
        return free is null ? Read(state) : null;
    }

    /// <summary>From now on every child carries a mark, by which the next run knows what this one has left behind.</summary>
    public void MarkChildren() => System.Environment.SetEnvironmentVariable(Marker, _state);

    /// <summary>Tells other commands how to use what runs now.</summary>
    public void Publish(RunRecord record) => PrivateFiles.Write(RecordPath(_state), JsonSerializer.Serialize(record));

    /// <summary>Tells them that it is ending.</summary>
    public void Withdraw() => File.Delete(RecordPath(_state));

    /// <inheritdoc/>
    public void Dispose()
    {
        Withdraw();
        _lock.Dispose();
    }

    private static RunLock? TryTake(string state)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
            return new RunLock(new FileStream(Path.Combine(state, "lock"), options), state);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>A holder without a record is on its way up or down; one with a record stays.</summary>
    private static async Task<RunLock> FirstAsync(string state, Action<string> note, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_pause);
        for (var waits = false; ; waits = true)
        {
            if (TryTake(state) is { } taken) return taken;
            if (Read(state) is { } record)
                throw new LocalHostException($"Neptu runs here already, as process {record.ProcessId}: stop it (Ctrl-C, or `kill {record.ProcessId}`), then try again.");
            if (!waits) note("Waiting for another command of this checkout to end");
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    private static async Task LeftoversEndAsync(string state, Action<string> note, CancellationToken cancellationToken)
    {
        if (Leftovers(state) is not { Count: > 0 } left) return;

        note($"Waiting for {left.Count} processes of an earlier run to end");
        using var timer = new PeriodicTimer(_pause);
        while (Leftovers(state).Count > 0) await timer.WaitForNextTickAsync(cancellationToken);
    }

    private static IReadOnlyList<int> Leftovers(string state) => ProcessTable.StartedWith(Marker, state);

    private static RunRecord? Read(string state) =>
        File.Exists(RecordPath(state)) ? JsonSerializer.Deserialize<RunRecord>(File.ReadAllText(RecordPath(state))) : null;

    private static string RecordPath(string state) => Path.Combine(state, "run.json");
}
