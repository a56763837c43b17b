using System.Reflection;
using Neptu.AppHost.Processes;

namespace Neptu.AppHost.LocalRun;

/// <summary>
/// Processes that a run has started and that have not ended yet. They are found by a variable in their environment, on Linux; other
/// systems leave the cleaning up to Aspire's orchestrator alone.
/// </summary>
internal sealed class Leftovers(StateFolder state)
{
    /// <summary>A test runs the model within its own process, whose other children are none of this run's.</summary>
    private static readonly bool IsOwnProcess = Assembly.GetEntryAssembly() == typeof(Leftovers).Assembly;

    private const string Variable = "NEPTU_STATE_FOLDER";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>From now on every process that this one starts can be found.</summary>
    public void MarkChildren()
    {
        if (IsOwnProcess)
            Environment.SetEnvironmentVariable(Variable, state.Directory);
    }

    /// <summary>Waits until they have ended, saying so if that takes a while.</summary>
    /// <param name="reason">What they are, for people, such as "an earlier run".</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DistributedApplicationException">They do not end; the message says how to end them.</exception>
    public async Task WaitAsync(string reason, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || Ids() is not { Count: > 0 } first)
            return;

        Console.WriteLine($"Waiting for {first.Count} processes of {reason} to end: {string.Join(", ", first.Select(Name).Distinct().Order())}");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (Ids().Count > 0)
                await timer.WaitForNextTickAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DistributedApplicationException(
                $"Processes of {reason} have not ended after {Patience.TotalSeconds} s: end them with `kill -KILL {string.Join(' ', Ids())}`.");
        }
    }

    private static string Name(int id) => ProcessTable.Name(id);

    private IReadOnlyList<int> Ids() => [.. ProcessTable.StartedWith(Variable, state.Directory).Where(id => id != Environment.ProcessId)];
}
