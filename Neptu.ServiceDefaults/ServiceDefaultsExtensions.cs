using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Neptu.ServiceDefaults;

/// <summary>What every host of the system shares: the API, the worker and the jobs.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>
    /// Adds the clock, logging, telemetry, health checks and resilient outgoing calls; to a web host also
    /// problem details, request limits and a drain on shutdown.
    /// </summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddNeptuLogging();
        builder.AddNeptuTelemetry();
        builder.AddNeptuHealth();
        builder.AddNeptuOutgoingCalls();
        builder.AddNeptuShutdown();

        if (builder is WebApplicationBuilder web)
        {
            web.AddNeptuProblemDetails();
            web.AddNeptuRequestLimits();
            web.AddNeptuDrain();
        }

        return builder;
    }
}
