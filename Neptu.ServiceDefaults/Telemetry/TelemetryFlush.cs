using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Sends what the providers hold when the host stops, so that a job which lives for two seconds is seen at all. The
/// hosting package does so only when the service container is disposed, and then nothing arrives: the exporters' HTTP
/// client has the resilience handler of every client, whose services are gone by then.
/// </summary>
internal sealed class TelemetryFlush(TracerProvider traces, MeterProvider metrics, IServiceProvider services) : LifecycleService
{
    /// <summary>A collector that is gone may not eat up the time in which requests finish.</summary>
    private const int FlushMilliseconds = 2_000;

    /// <summary>After every other service has stopped, and has said so.</summary>
    public override Task StoppedAsync(CancellationToken cancellationToken) => Task.WhenAll(
        FlushAsync(() => traces.ForceFlush(FlushMilliseconds)),
        FlushAsync(() => metrics.ForceFlush(FlushMilliseconds)),
        FlushAsync(() => services.GetService<LoggerProvider>()?.ForceFlush(FlushMilliseconds)));

    /// <summary>
    /// On a thread of its own: flushing blocks, while the export it waits for needs threads of the pool, of which a job
    /// on a quarter of a core has few.
    /// </summary>
    private static Task FlushAsync(Action flush) =>
        Task.Factory.StartNew(flush, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
