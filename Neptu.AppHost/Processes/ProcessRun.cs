namespace Neptu.AppHost.Processes;

/// <summary>Runs a program to its end.</summary>
internal static class ProcessRun
{
    /// <summary>Runs a program and returns its exit code and its last lines; cancelling stops it.</summary>
    public static async Task<ProcessResult> ToEndAsync(ProcessPlan plan, CancellationToken cancellationToken, Action<string>? onLine = null)
    {
        await using var process = SupervisedProcess.Start(plan, onLine ?? (_ => { }));
        var exitCode = await process.Exited.WaitAsync(cancellationToken);
        return new ProcessResult(exitCode, process.LastLines);
    }

    /// <summary>Runs a program that has to succeed.</summary>
    /// <exception cref="DistributedApplicationException">It did not; the message holds its last lines.</exception>
    public static async Task<ProcessResult> SucceedAsync(ProcessPlan plan, CancellationToken cancellationToken, Action<string>? onLine = null)
    {
        var result = await ToEndAsync(plan, cancellationToken, onLine);
        return result.ExitCode == 0
            ? result
            : throw new DistributedApplicationException($"{plan.Name} failed with exit code {result.ExitCode}:\n{result.Text}");
    }

    /// <summary>Whether a program is there, answers within the time given, and succeeds.</summary>
    public static async Task<bool> AnswersAsync(ProcessPlan plan, TimeSpan within, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(within);
        try
        {
            return (await ToEndAsync(plan, patience.Token)).ExitCode == 0;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code; 128 and more for a signal.</param>
/// <param name="LastLines">The end of what it printed.</param>
internal sealed record ProcessResult(int ExitCode, IReadOnlyList<string> LastLines)
{
    /// <summary>The last lines, indented as a paragraph of a message.</summary>
    public string Text => string.Join('\n', LastLines.Select(line => $"  {line}"));
}
