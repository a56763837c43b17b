using System.Security.Cryptography;
using System.Text;
using Neptu.Core.Auth;
using Neptu.ServiceDefaults;

namespace Neptu.Api.Idempotency;

/// <summary>What tells one request from another: whose key it is, and what is asked for.</summary>
internal static class RequestIdentity
{
    /// <summary>Bodies are small: what is read ahead stays in memory.</summary>
    private const int BufferedBytes = 128 * 1024;

    /// <summary>
    /// Keys are a caller's own. Whoever only names a wallet is not its owner, so their keys are those of their address and
    /// the route; a session without proof shares none with one that has it.
    /// </summary>
    public static byte[] KeyOf(HttpContext http, string key)
    {
        var owner = http.Features.Get<Caller>() is { Proof: not Proof.AnonymousWallet } caller
            ? $"{caller.Proof} {caller.UserId:N}"
            : $"{ClientAddress.Of(http)} {RouteOf(http.Request)}";
        return SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}\n{key}"));
    }

    /// <summary>Method, address and body. The body is left as it was found.</summary>
    public static async Task<byte[]> FingerprintAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.EnableBuffering(BufferedBytes);
        var body = await SHA256.HashDataAsync(request.Body, cancellation);
        request.Body.Position = 0;
        var target = Encoding.UTF8.GetBytes($"{request.Method} {RouteOf(request)}{request.QueryString}\n");
        return SHA256.HashData([.. target, .. body]);
    }

    /// <summary>Without the prefix: both serve the same routes, and so the same keys.</summary>
    private static string RouteOf(HttpRequest request) =>
        request.Path.StartsWithSegments(ApiHost.CurrentPrefix, out var route)
        || request.Path.StartsWithSegments(ApiHost.FirstPrefix, out route)
            ? route.ToString()
            : request.Path.ToString();
}
