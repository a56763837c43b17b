namespace Neptu.ServiceDefaults;

/// <summary>Which requests take longer than most.</summary>
public static class PatientRequests
{
    private static readonly HttpRequestOptionsKey<TimeSpan> Allowed = new("Neptu.AttemptTimeout");

    /// <summary>
    /// Allows each attempt of this request its own time until the response's headers, as a server needs that thinks before it
    /// answers. The limit of the whole call stays as it is.
    /// </summary>
    public static HttpRequestMessage AllowPerAttempt(this HttpRequestMessage request, TimeSpan time)
    {
        request.Options.Set(Allowed, time);
        return request;
    }

    /// <summary>What the request was allowed, or the usual.</summary>
    internal static TimeSpan AttemptTimeoutOr(this HttpRequestMessage? request, TimeSpan usual) =>
        request is not null && request.Options.TryGetValue(Allowed, out var allowed) ? allowed : usual;
}
