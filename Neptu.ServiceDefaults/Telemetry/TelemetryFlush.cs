using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Starts the providers with the host and sends what they hold when it stops, so that a job which lives for two
/// seconds is seen at all.
/// </summary>
internal sealed class TelemetryFlush(TracerProvider traces, MeterProvider metrics, IServiceProvider services) : LifecycleService
{
    /// <summary>A collector that is gone may not eat up the time in which requests finish.</summary>
    private const int FlushMilliseconds = 2_000;

    /// <summary>After every other service has stopped, and has said so.</summary>
    public override Task StoppedAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(() => traces.ForceFlush(FlushMilliseconds), CancellationToken.None),
        Task.Run(() => metrics.ForceFlush(FlushMilliseconds), CancellationToken.None),
        Task.Run(() => services.GetService<LoggerProvider>()?.ForceFlush(FlushMilliseconds), CancellationToken.None));
}
