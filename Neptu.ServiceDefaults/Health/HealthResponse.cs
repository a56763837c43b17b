using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Neptu.ServiceDefaults;

/// <summary>What a probe is told: the names of checks, never their reasons.</summary>
/// <param name="Status">"ok" or "unavailable".</param>
/// <param name="Timestamp">When the question was answered, UTC.</param>
/// <param name="Failing">Checks that make the host unavailable.</param>
/// <param name="Degraded">Checks that fail without making the host unavailable.</param>
internal sealed record HealthResponse(
    string Status,
    DateTime Timestamp,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string[]? Failing,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string[]? Degraded)
{
    /// <summary>Not ready from the moment the host is asked to stop, so that nobody sends it new work.</summary>
    public static Task WriteReadinessAsync(HttpContext context, HealthReport report)
    {
        var failing = Names(report, HealthStatus.Unhealthy);
        if (context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            failing = [.. failing, "stopping"];
        }

        return WriteAsync(context, failing, Names(report, HealthStatus.Degraded));
    }

    /// <summary>That it answers at all is the answer.</summary>
    public static Task WriteLivenessAsync(HttpContext context, HealthReport report) => WriteAsync(context, failing: [], degraded: []);

    private static Task WriteAsync(HttpContext context, string[] failing, string[] degraded) => context.Response.WriteAsJsonAsync(
        new HealthResponse(
            failing is [] ? "ok" : "unavailable",
            context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            failing is [] ? null : failing,
            degraded is [] ? null : degraded),
        context.RequestAborted);

    private static string[] Names(HealthReport report, HealthStatus status) =>
        [.. report.Entries.Where(entry => entry.Value.Status == status).Select(entry => entry.Key)];
}
