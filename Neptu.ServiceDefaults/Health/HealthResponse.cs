using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

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
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var status = report.Status == HealthStatus.Unhealthy ? "unavailable" : "ok";
        var response = new HealthResponse(status, now, Names(report, HealthStatus.Unhealthy), Names(report, HealthStatus.Degraded));
        return context.Response.WriteAsJsonAsync(response, context.RequestAborted);
    }

    private static string[]? Names(HealthReport report, HealthStatus status)
    {
        string[] names = [.. report.Entries.Where(entry => entry.Value.Status == status).Select(entry => entry.Key)];
        return names.Length == 0 ? null : names;
    }
}
