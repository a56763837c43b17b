using Microsoft.AspNetCore.Http;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Answers HEAD as GET (RFC 9110, section 9.3.2). The server itself leaves the body out: it goes by what came over the wire.
/// </summary>
internal sealed class HeadRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }

        http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
        }
    }
}
