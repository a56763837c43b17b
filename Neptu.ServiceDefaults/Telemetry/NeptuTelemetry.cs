using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Neptu.ServiceDefaults;

/// <summary>What is observed and where it is sent; both package worlds configure their providers with it.</summary>
internal static class NeptuTelemetry
{
    /// <summary>
    /// Every <see cref="ActivitySource"/> and <see cref="Meter"/> whose name matches is exported, so a feature
    /// names its own "Neptu.Feature" and needs no registration.
    /// </summary>
    private const string OwnSources = "Neptu.*";

    /// <summary>Nothing is exported, and nothing measured, unless a collector's address is set.</summary>
    public static bool IsExported(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);

    public static void ConfigureTraces(TracerProviderBuilder traces, IHostApplicationBuilder builder) => traces
        .ConfigureResource(resource => Describe(resource, builder))
        .AddSource("Microsoft.AspNetCore", "System.Net.Http", "Npgsql", OwnSources)
        .AddProcessor(new SpanRedaction())
        .AddOtlpExporter();

    public static void ConfigureMetrics(MeterProviderBuilder metrics, IHostApplicationBuilder builder) => metrics
        .ConfigureResource(resource => Describe(resource, builder))
        .AddMeter("Microsoft.AspNetCore.*", "System.Net.Http", "System.Runtime", "Npgsql", OwnSources)
        .AddOtlpExporter();

    /// <summary>
    /// The formatted message goes out, scopes do not: the framework's request scope holds the request's path.
    /// </summary>
    public static void AddLogs(IHostApplicationBuilder builder) => builder.Logging.AddOpenTelemetry(logs =>
    {
        var resource = ResourceBuilder.CreateDefault();
        Describe(resource, builder);
        logs.SetResourceBuilder(resource);
        logs.IncludeFormattedMessage = true;
        logs.IncludeScopes = false;
        logs.AddOtlpExporter();
    });

    private static void Describe(ResourceBuilder resource, IHostApplicationBuilder builder) => resource.AddService(
        serviceName: builder.Configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : builder.Environment.ApplicationName,
        serviceVersion: typeof(NeptuTelemetry).Assembly.GetName().Version?.ToString(3));
}
