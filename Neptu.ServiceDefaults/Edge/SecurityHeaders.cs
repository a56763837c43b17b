using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Tells browsers to make nothing of an answer but what it is. A route that wants it otherwise sets a header itself, and that stays.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    /// <summary>Data: shown by itself it loads nothing, runs nothing and stands in no frame.</summary>
    private const string DataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A page of ours: what it needs comes from here.</summary>
    private const string PagePolicy =
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'";

    private const string OneYear = "max-age=31536000";

    public Task InvokeAsync(HttpContext http)
    {
        // At the very end: an error takes away what was set before it.
        http.Response.OnStarting(() =>
        {
            Add(http);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private void Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";

        // Whether the client sent an origin or not: a cache must not give the one's answer to the other.
        if (!headers.Vary.Any(vary => vary?.Contains(HeaderNames.Origin, StringComparison.OrdinalIgnoreCase) is true))
            headers.Append(HeaderNames.Vary, HeaderNames.Origin);

        // RFC 6797, section 7.2: over https only.
        if (http.Request.IsHttps && !environment.IsDevelopment())
            headers.StrictTransportSecurity = OneYear;

        // What 304 says of an answer replaces what it said of itself (RFC 9111, section 4.3.4).
        if (http.Response.StatusCode == StatusCodes.Status304NotModified)
            return;

        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = IsPage(http.Response) ? PagePolicy : DataPolicy;
        if (!headers.ContainsKey(ResourcePolicy))
            headers[ResourcePolicy] = "same-origin";
    }

    private static bool IsPage(HttpResponse response) =>
        response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) is true;
}
