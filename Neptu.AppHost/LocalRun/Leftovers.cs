using System.Diagnostics;
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
    private const string Orchestrator = "dcp";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>From now on every process that this one starts can be found.</summary>
    public void MarkChildren()
    {
        if (IsOwnProcess)
            Environment.SetEnvironmentVariable(Variable, state.Directory);
    }

    /// <summary>Whether Aspire's orchestrator runs; true where that cannot be told.</summary>
    public bool HasOrchestrator => !OperatingSystem.IsLinux() || !IsOwnProcess || Ids().Any(id => Name(id) == Orchestrator);

    /// <summary>Waits until they have ended, saying so if that takes a while, and ends by force what does not end by itself.</summary>
    /// <param name="reason">What they are, for people, such as "an earlier run".</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task WaitAsync(string reason, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || Ids() is not { Count: > 0 } first)
            return;

        Console.WriteLine($"Waiting for {first.Count} processes of {reason} to end: {string.Join(", ", first.Select(Name).Distinct().Order())}.");
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
            KillAll();
        }
    }

    /// <summary>Ends all of them by force.</summary>
    public void KillAll()
    {
        foreach (var id in OperatingSystem.IsLinux() ? Ids() : [])
        {
            try
            {
                Process.GetProcessById(id).Kill();
            }
            catch (ArgumentException)
            {
                // It has ended meanwhile.
            }
        }
    }

    private static string Name(int id) => ProcessTable.Name(id);

    private IReadOnlyList<int> Ids() => [.. ProcessTable.StartedWith(Variable, state.Directory).Where(id => id != Environment.ProcessId)];
}
