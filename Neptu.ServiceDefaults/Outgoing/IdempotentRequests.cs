namespace Neptu.ServiceDefaults;

/// <summary>Which requests may be sent twice.</summary>
public static class IdempotentRequests
{
    private static readonly HttpRequestOptionsKey<bool> Marked = new("Neptu.Idempotent");

    /// <summary>
    /// Says that sending this request twice does no more than sending it once, as with a query that is a POST or one
    /// that carries an idempotency key. It is then retried like a GET.
    /// </summary>
    public static HttpRequestMessage MarkIdempotent(this HttpRequestMessage request)
    {
        request.Options.Set(Marked, true);
        return request;
    }

    /// <summary>Safe methods (RFC 9110, 9.2.1), and what is marked.</summary>
    internal static bool MayBeSentAgain(this HttpRequestMessage request) =>
        request.Method == HttpMethod.Get
        || request.Method == HttpMethod.Head
        || request.Method == HttpMethod.Options
        || (request.Options.TryGetValue(Marked, out var marked) && marked);
}
