using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Neptu.ServiceDefaults;

/// <summary>Telemetry from OpenTelemetry's hosting and instrumentation packages.</summary>
public static class TelemetryExtensions
{
    /// <summary>
    /// Exports traces, metrics and logs by OTLP when OTEL_EXPORTER_OTLP_ENDPOINT is set; the other OTEL_* settings
    /// have their standard meaning. Without it nothing is measured and nothing is sent.
    /// </summary>
    public static void AddNeptuTelemetry(this IHostApplicationBuilder builder)
    {
        if (!NeptuTelemetry.IsExported(builder.Configuration))
            return;

        builder.Services.AddOpenTelemetry()
            .WithTracing(traces =>
            {
                traces.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation();
                NeptuTelemetry.ConfigureTraces(traces, builder);
            })
            .WithMetrics(metrics =>
            {
                metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation();
                NeptuTelemetry.ConfigureMetrics(metrics, builder);
            });
        NeptuTelemetry.AddLogs(builder);
        builder.Services.AddSingleton<IStartupFilter, RequestSpanMiddleware>();
        builder.Services.AddHostedService<TelemetryFlush>();
    }
}
