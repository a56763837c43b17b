using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Neptu.ServiceDefaults;

/// <summary>Telemetry from OpenTelemetry's hosting and instrumentation packages.</summary>
public static class TelemetryExtensions
{
    /// <summary>
    /// Every <see cref="ActivitySource"/> and <see cref="Meter"/> whose name matches is exported, so a feature
    /// names its own "Neptu.Feature" and needs no registration.
    /// </summary>
    private const string OwnSources = "Neptu.*";

    /// <summary>
    /// Exports traces, metrics and logs by OTLP when OTEL_EXPORTER_OTLP_ENDPOINT is set; the other OTEL_* settings
    /// have their standard meaning. Without it nothing is measured and nothing is sent.
    /// </summary>
    public static void AddNeptuTelemetry(this IHostApplicationBuilder builder)
    {
        if (!builder.Configuration.ExportsTelemetry())
            return;

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource
                .AddService(builder.Environment.ApplicationName, serviceVersion: Build.Version)
                .AddEnvironmentVariableDetector())
            .WithTracing(traces => traces
                .AddSource("Npgsql", OwnSources)
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !HealthEndpoints.IsProbe(context.Request.Path))
                .AddHttpClientInstrumentation()
                .AddProcessor(new SpanRedaction()))
            .WithMetrics(metrics => metrics
                .AddMeter("Npgsql", OwnSources)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation())
            .WithLogging(configureBuilder: null, logs =>
            {
                // Scopes stay out: the framework's request scope holds the request's path.
                logs.IncludeFormattedMessage = true;
                logs.IncludeScopes = false;
            })
            .UseOtlpExporter();
        builder.Services.AddHostedService<TelemetryFlush>();
    }

    /// <summary>True when a collector's address is set.</summary>
    internal static bool ExportsTelemetry(this IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
}
