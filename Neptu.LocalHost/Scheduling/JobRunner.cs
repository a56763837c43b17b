using System.Globalization;
using Neptu.LocalHost.Processes;

namespace Neptu.LocalHost.Scheduling;

/// <summary>How a job ended.</summary>
/// <param name="ExitCode">Its own exit code, or that of the signal which ended it at its timeout.</param>
/// <param name="TimedOut">Whether it was ended for lasting too long.</param>
/// <param name="LastLines">The end of what it printed.</param>
internal sealed record JobOutcome(int ExitCode, bool TimedOut, IReadOnlyList<string> LastLines);

/// <summary>Runs jobs, each as a process of the jobs program.</summary>
internal sealed class JobRunner(Checkout checkout, IReadOnlyDictionary<string, string?> environment, Action<string, string> log, TimeProvider time)
{
    /// <summary>Runs a job to its end or its timeout, for an occurrence of its schedule if it has one.</summary>
    public async Task<JobOutcome> RunAsync(JobFacts job, DateTimeOffset? occurrence, CancellationToken cancellationToken)
    {
        var plan = checkout.App(job.Name, Topology.JobsProject, job.Command) with
        {
            Environment = new Dictionary<string, string?>(environment) { [Topology.Settings.ScheduledAt] = Format(occurrence) },
            Grace = TimeSpan.FromSeconds(1),
        };
        await using var process = SupervisedProcess.Start(plan, line => log(job.Name, line));
        try
        {
            var code = await process.Exited.WaitAsync(TimeSpan.FromSeconds(job.TimeoutSeconds), time, cancellationToken);
            return new JobOutcome(code, TimedOut: false, process.LastLines);
        }
        catch (TimeoutException)
        {
            await process.StopAsync();
            return new JobOutcome(await process.Exited, TimedOut: true, process.LastLines);
        }
    }

    /// <summary>Brings the database to the newest schema.</summary>
    /// <exception cref="LocalHostException">That failed.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var outcome = await RunAsync(Topology.Migrate, occurrence: null, cancellationToken);
        if (outcome.ExitCode != 0)
            throw new LocalHostException(
                $"{Topology.Migrate.Name} failed with {ExitCodes.Describe(outcome.ExitCode)}, so no app was started. If the schema of an " +
                $"abandoned branch is in the way, `dotnet neptu.cs up --reset` starts with an empty database. Its last lines:\n" +
                string.Join('\n', outcome.LastLines.Select(line => $"  {line}")));
    }

    /// <summary>The instant as jobs read it: ISO 8601, UTC.</summary>
    public static string? Format(DateTimeOffset? instant) =>
        instant?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
