using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Neptu.ServiceDefaults;

/// <summary>Telemetry from OpenTelemetry's core package and the framework's own spans and meters.</summary>
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

        builder.Services.AddSingleton(_ =>
        {
            var traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(UseConfiguration);
            NeptuTelemetry.ConfigureTraces(traces, builder);
            return traces.Build();
        });
        builder.Services.AddSingleton(_ =>
        {
            var metrics = Sdk.CreateMeterProviderBuilder().ConfigureServices(UseConfiguration);
            NeptuTelemetry.ConfigureMetrics(metrics, builder);
            return metrics.Build();
        });
        NeptuTelemetry.AddLogs(builder);
        builder.Services.AddSingleton<IStartupFilter, RequestSpanMiddleware>();
        builder.Services.AddHostedService<TelemetryFlush>();

        // Left to themselves the providers read the process's environment alone, not the host's configuration.
        void UseConfiguration(IServiceCollection services) => services.AddSingleton<IConfiguration>(builder.Configuration);
    }
}
