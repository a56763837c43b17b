using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Neptu.AppHost.LocalRun;

/// <summary>A resource that is started again when it ends without having been asked to stop.</summary>
/// <param name="Attempts">Starts after which it is left alone, counted until it has run for a minute.</param>
internal sealed record RestartAnnotation(int Attempts) : IResourceAnnotation;

/// <summary>Starts servers of this machine again that have died, a few times, as a container runtime's restart policy would.</summary>
internal sealed partial class RestartService(
    DistributedApplicationModel model,
    ResourceNotificationService notifications,
    ResourceCommandService commands,
    TimeProvider time,
    ILogger<RestartService> logger) : BackgroundService
{
    private static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(1);

    /// <summary>The old server's children need a moment to end, and hold its memory until then.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        from resource in model.Resources
        from restart in resource.Annotations.OfType<RestartAnnotation>()
        select KeepRunningAsync(resource, restart.Attempts, stoppingToken));

    private async Task KeepRunningAsync(IResource resource, int attempts, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ;)
        {
            await notifications.WaitForResourceAsync(resource.Name, KnownResourceStates.Running, cancellationToken);
            var started = time.GetTimestamp();
            if (!await EndsByItselfAsync(resource, cancellationToken))
                continue;

            attempt = time.GetElapsedTime(started) >= StableAfter ? 1 : attempt + 1;
            if (attempt > attempts)
            {
                LogGivenUp(logger, resource.Name, attempt);
                attempt = 0;
                continue;
            }

            LogRestart(logger, resource.Name, attempt, attempts);
            await Task.Delay(FirstPause * Math.Pow(2, attempt - 1), time, cancellationToken);
            await commands.ExecuteCommandAsync(resource, KnownResourceCommands.StartCommand, cancellationToken);
        }
    }

    /// <summary>Waits for the end of a running resource; false if it was stopped on purpose.</summary>
    private async Task<bool> EndsByItselfAsync(IResource resource, CancellationToken cancellationToken)
    {
        var last = await notifications.WaitForResourceAsync(
            resource.Name,
            current => current.Snapshot.State?.Text is { } state
                && (state == KnownResourceStates.Stopping || KnownResourceStates.TerminalStates.Contains(state)),
            cancellationToken);
        return last.Snapshot.State?.Text != KnownResourceStates.Stopping;
    }

    [LoggerMessage(LogLevel.Warning, "{Resource} ended unexpectedly and is started again ({Attempt} of {Attempts}).")]
    private static partial void LogRestart(ILogger logger, string resource, int attempt, int attempts);

    [LoggerMessage(LogLevel.Error, "{Resource} ended {Times} times and is not started again. Its log in the dashboard says why; start it there.")]
    private static partial void LogGivenUp(ILogger logger, string resource, int times);
}

/// <summary>Adds restarts to a resource.</summary>
internal static class RestartExtensions
{
    private const int Attempts = 5;

    /// <summary>Starts the resource again when it ends without having been asked to stop.</summary>
    public static IResourceBuilder<T> WithRestarts<T>(this IResourceBuilder<T> resource)
        where T : IResource
    {
        resource.ApplicationBuilder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RestartService>());
        return resource.WithAnnotation(new RestartAnnotation(Attempts));
    }
}
