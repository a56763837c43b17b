using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Neptu.AppHost.LocalRun;

namespace Neptu.AppHost.Scheduling;

/// <summary>
/// Starts each scheduled job of a local run when it falls due, as Azure does for the published ones, ends a run that exceeds its timeout,
/// and shows in the dashboard when the next run is due.
/// </summary>
internal sealed partial class LocalScheduler(
    DistributedApplicationModel model,
    ResourceCommandService commands,
    ResourceNotificationService notifications,
    JobOutcomes outcomes,
    Dashboard dashboard,
    [FromKeyedServices(LocalScheduler.Clock)] TimeProvider time,
    ILogger<LocalScheduler> logger) : BackgroundService
{
    /// <summary>Key of the clock that schedules are read by; a test sets it, while everything else keeps the machine's.</summary>
    public const string Clock = "schedule";

    private const string NextRun = "Next run";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        from job in model.Resources
        from schedule in job.Annotations.OfType<ScheduleAnnotation>()
        from work in new[] { ScheduleAsync(job, schedule, stoppingToken), WatchAsync(job, schedule, stoppingToken) }
        select work);

    private async Task ScheduleAsync(IResource job, ScheduleAnnotation schedule, CancellationToken cancellationToken)
    {
        if (!schedule.IsActive)
            return;

        await foreach (var occurrence in schedule.Schedule.OccurrencesAsync(time, cancellationToken))
        {
            if (notifications.TryGetCurrentState(job.Name, out var current) && current.Snapshot.IsIdle())
                await StartAsync(job, schedule, occurrence, cancellationToken);
            else
                LogStillRunning(logger, job.Name, occurrence);
        }
    }

    private async Task StartAsync(IResource job, ScheduleAnnotation schedule, DateTimeOffset occurrence, CancellationToken cancellationToken)
    {
        schedule.Occurrence = occurrence;
        try
        {
            // Returns when the process exists, which is after what the job waits for.
            var result = await commands.ExecuteCommandAsync(job, KnownResourceCommands.StartCommand, cancellationToken);
            if (!result.Success && !result.Canceled)
                LogNotStarted(logger, job.Name, occurrence, result.Message);
        }
        finally
        {
            schedule.Occurrence = null;
        }
    }

    /// <summary>Records how runs end, limits how long they take, and publishes when the next is due.</summary>
    private async Task WatchAsync(IResource job, ScheduleAnnotation schedule, CancellationToken cancellationToken)
    {
        await notifications.WaitForResourceAsync(job.Name, resource => resource.Snapshot.Commands.Any(IsStart), cancellationToken);
        while (true)
        {
            await PublishNextRunAsync(job, schedule);
            await notifications.WaitForResourceAsync(job.Name, resource => !resource.Snapshot.IsIdle(), cancellationToken);
            var ended = notifications.WaitForResourceAsync(job.Name, resource => resource.Snapshot.IsIdle(), cancellationToken);
            try
            {
                await ended.WaitAsync(schedule.Timeout, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                LogTimedOut(logger, job.Name, schedule.Timeout.TotalSeconds);
                await commands.ExecuteCommandAsync(job, KnownResourceCommands.StopCommand, cancellationToken);
            }

            var exitCode = (await ended).Snapshot.ExitCode ?? -1;
            outcomes.Record(job, exitCode);
            if (exitCode != 0)
                LogFailed(logger, job.Name, exitCode);
        }
    }

    /// <summary>In the list of resources as the title of the link to the job's log, and among the job's properties.</summary>
    private Task PublishNextRunAsync(IResource job, ScheduleAnnotation schedule)
    {
        var next = schedule.IsActive
            ? schedule.Schedule.NextAfter(time.GetUtcNow()).ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : "by hand only";
        return notifications.PublishUpdateAsync(job, snapshot => snapshot with
        {
            Properties = [.. snapshot.Properties.Where(property => property.Name != NextRun), new ResourcePropertySnapshot(NextRun, next)],
            // "Run now" stands beside it and does the same.
            Commands = [.. snapshot.Commands.Select(command => IsStart(command) ? command with { IsHighlighted = false } : command)],
            Urls = [new UrlSnapshot("log", dashboard.LogOf(job), IsInternal: false) { DisplayProperties = new($"{NextRun}: {next}") }],
        });
    }

    private static bool IsStart(ResourceCommandSnapshot command) => command.Name == KnownResourceCommands.StartCommand;

    [LoggerMessage(LogLevel.Warning, "{Job} was not started for {Occurrence:u}: its previous run has not ended.")]
    private static partial void LogStillRunning(ILogger logger, string job, DateTimeOffset occurrence);

    [LoggerMessage(LogLevel.Error, "{Job} could not be started for {Occurrence:u}: {Reason}")]
    private static partial void LogNotStarted(ILogger logger, string job, DateTimeOffset occurrence, string? reason);

    [LoggerMessage(LogLevel.Error, "{Job} failed with exit code {ExitCode}: its log in the dashboard says why.")]
    private static partial void LogFailed(ILogger logger, string job, int exitCode);

    [LoggerMessage(LogLevel.Error, "{Job} was ended: it took longer than {Seconds} s.")]
    private static partial void LogTimedOut(ILogger logger, string job, double seconds);
}

/// <summary>Questions about a resource's state.</summary>
internal static class ResourceStates
{
    /// <summary>Not running and not about to: Aspire would end a running resource that is started again.</summary>
    public static bool IsIdle(this CustomResourceSnapshot snapshot) =>
        snapshot.State?.Text is { } state
        && (state == KnownResourceStates.NotStarted || KnownResourceStates.TerminalStates.Contains(state));
}
