using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Neptu.ServiceDefaults;

/// <summary>Tells a client its limits: draft-ietf-httpapi-ratelimit-headers.</summary>
internal static class LimitHeaders
{
    public const string Policy = "RateLimit-Policy";
    public const string State = "RateLimit";

    private const string QuotaExceeded = "https://iana.org/assignments/http-problem-types#quota-exceeded";

    /// <summary>Adds to what an earlier limit has announced. Written last of all, for an error takes headers away.</summary>
    public static void Announce(HttpContext http, QuotaState[] states)
    {
        if (http.Features.Get<Announced>() is { } announced)
        {
            announced.States.AddRange(states);
            return;
        }

        announced = new([.. states]);
        http.Features.Set(announced);
        http.Response.OnStarting(() =>
        {
            if (announced.States.Count > 0)
            {
                http.Response.Headers[Policy] = string.Join(", ", announced.States.Select(PolicyOf));
                http.Response.Headers[State] = string.Join(", ", announced.States.Select(StateOf));
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>429 for these, none of which would have the request.</summary>
    public static Task RefuseAsync(HttpContext http, QuotaState[] violated)
    {
        var seconds = violated.Max(state => state.ResetSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            $"Too many requests: please wait {seconds} s before the next one.",
            statusCode: StatusCodes.Status429TooManyRequests,
            type: QuotaExceeded,
            extensions: [new("violated-policies", violated.Select(state => state.Quota.Policy).ToArray())]).ExecuteAsync(http);
    }

    private static string PolicyOf(QuotaState state) => string.Create(
        CultureInfo.InvariantCulture, $"\"{state.Quota.Policy}\";q={state.Quota.Requests};w={(long)state.Quota.Window.TotalSeconds}");

    private static string StateOf(QuotaState state) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{state.Quota.Policy}\";r={state.Left};t={state.ResetSeconds}");

    private sealed record Announced(List<QuotaState> States);
}
