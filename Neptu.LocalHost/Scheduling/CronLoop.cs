using System.Globalization;
using Neptu.LocalHost.Processes;

namespace Neptu.LocalHost.Scheduling;

/// <summary>Runs one job whenever its schedule says, never twice at once.</summary>
/// <param name="job">A job with a schedule.</param>
/// <param name="run">Runs it for an occurrence.</param>
/// <param name="say">Gets a line for every run.</param>
/// <param name="time">The clock that the schedule is read by.</param>
internal sealed class CronLoop(
    JobFacts job, Func<JobFacts, DateTimeOffset?, CancellationToken, Task<JobOutcome>> run, Action<string> say, TimeProvider time)
{
    private readonly CronSchedule _schedule = CronSchedule.Parse(job.Cron ?? throw new ArgumentException($"{job.Name} has no schedule.", nameof(job)));

    /// <summary>Runs until cancelled, and returns when the last run has been stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var current = Task.CompletedTask;
        DateTimeOffset? running = null;
        try
        {
            await foreach (var due in _schedule.OccurrencesAsync(time, cancellationToken))
            {
                if (!current.IsCompleted)
                {
                    say($"skipped the run of {Clock(due)}: that of {Clock(running)} still goes on");
                    continue;
                }

                await current;
                running = due;
                current = RunOnceAsync(due, cancellationToken);
            }
        }
        finally
        {
            await current.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunOnceAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        say($"started for {Clock(due)}");
        var start = time.GetTimestamp();
        var outcome = await run(job, due, cancellationToken);
        say(outcome.TimedOut
            ? $"ended after its timeout of {job.TimeoutSeconds} s"
            : string.Create(CultureInfo.InvariantCulture, $"finished after {time.GetElapsedTime(start).TotalSeconds:0.0} s with {ExitCodes.Describe(outcome.ExitCode)}"));
    }

    private static string Clock(DateTimeOffset? instant) => instant?.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "-";
}
