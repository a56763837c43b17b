using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Neptu.ServiceDefaults;

/// <summary>What a request may cost before a route has looked at it.</summary>
internal static class RequestLimitExtensions
{
    public static void AddNeptuRequestLimits(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;

        // Every body is a small JSON document; a route that takes more says so with its own limit.
        kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    });
}
