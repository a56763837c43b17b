using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Neptu;

/// <summary>Starts each scheduled job of a local run when it falls due, as Azure does for the published ones.</summary>
internal sealed partial class LocalScheduler(
    DistributedApplicationModel model,
    ResourceCommandService commands,
    ResourceNotificationService states,
    TimeProvider time,
    ILogger<LocalScheduler> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        from resource in model.Resources
        from schedule in resource.Annotations.OfType<ScheduleAnnotation>()
        select RunAsync(resource, schedule, stoppingToken));

    private async Task RunAsync(IResource resource, ScheduleAnnotation schedule, CancellationToken cancellationToken)
    {
        await foreach (var occurrence in schedule.Schedule.OccurrencesAsync(time, cancellationToken))
        {
            if (states.TryGetCurrentState(resource.Name, out var current) && current.Snapshot.IsIdle())
                await StartAsync(resource, schedule, occurrence, cancellationToken);
            else
                LogStillBusy(log, resource.Name, occurrence);
        }
    }

    private async Task StartAsync(
        IResource resource, ScheduleAnnotation schedule, DateTimeOffset occurrence, CancellationToken cancellationToken)
    {
        schedule.Occurrence = occurrence;
        try
        {
            // Returns when the process is there, which is after what it waits for.
            var result = await commands.ExecuteCommandAsync(resource, KnownResourceCommands.StartCommand, cancellationToken);
            if (!result.Success && !result.Canceled)
                LogNotStarted(log, resource.Name, occurrence, result.Message);
        }
        finally
        {
            schedule.Occurrence = null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Job} is not started for {Occurrence:u}: its earlier run has not ended.")]
    private static partial void LogStillBusy(ILogger logger, string job, DateTimeOffset occurrence);

    [LoggerMessage(LogLevel.Error, "{Job} could not be started for {Occurrence:u}: {Reason}")]
    private static partial void LogNotStarted(ILogger logger, string job, DateTimeOffset occurrence, string? reason);
}
