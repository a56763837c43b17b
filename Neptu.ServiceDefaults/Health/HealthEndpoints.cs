using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Neptu.ServiceDefaults;

/// <summary>Readiness and liveness, in every environment: probes ask them, and so may anyone.</summary>
public static class HealthEndpoints
{
    /// <summary>Tag of the checks without which a host cannot serve. A check that only degrades carries it too.</summary>
    public const string ReadyTag = "ready";

    private const string ReadyPath = "/health";
    private const string AlivePath = "/alive";

    /// <summary>
    /// Maps readiness at /health (503 while a needed check fails or the host is stopping) and liveness at /alive
    /// (the process answers; a restart would cure nothing else).
    /// </summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.Map(ReadyPath, check => check.Tags.Contains(ReadyTag), HealthResponse.WriteReadinessAsync);
        app.Map(AlivePath, _ => false, HealthResponse.WriteLivenessAsync);
        return app;
    }

    internal static void AddNeptuHealth(this IHostApplicationBuilder builder) => builder.Services.AddHealthChecks();

    internal static bool IsProbe(PathString path) => path == ReadyPath || path == AlivePath;

    private static void Map(
        this WebApplication app,
        string path,
        Func<HealthCheckRegistration, bool> includes,
        Func<HttpContext, HealthReport, Task> write) => app
        .MapHealthChecks(path, new HealthCheckOptions { Predicate = includes, ResponseWriter = write })
        .AllowAnonymous()
        .DisableHttpMetrics()
        .ExcludeFromDescription();
}
