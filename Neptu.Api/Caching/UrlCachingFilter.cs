using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using Neptu.Core.Time;
using Neptu.Wariga.Pawukon;

namespace Neptu.Api.Caching;

/// <summary>
/// The tag of an answer is made of what the answer is made of: this build, the URL and, if it was looked at, Bali's day.
/// So it is known before anything is written, and nothing is buffered to find it.
/// </summary>
internal sealed class UrlCachingFilter : IEndpointFilter
{
    private const int TagBytes = 16;

    // A week, not a year: a text that was wrong is put right within it. Until then there is no use in asking.
    private const string Unchanging = "public, max-age=604800, immutable";

    // Identities of what is compiled, texts included, and of the framework that writes it down.
    private static readonly string Build = string.Join(
        ' ',
        typeof(UrlCachingFilter).Module.ModuleVersionId,
        typeof(BaliTime).Module.ModuleVersionId,
        typeof(PawukonDay).Module.ModuleVersionId,
        Environment.Version);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) || !IsOk(http.Response, result))
            return result;

        var day = http.RequestServices.GetRequiredService<RequestDay>();
        var tag = TagOf(http.Request, day);
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = day.Remaining is { } remaining
            ? string.Create(CultureInfo.InvariantCulture, $"public, max-age={(int)remaining.TotalSeconds}")
            : Unchanging;
        return IsKnown(http.Request, tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : result;
    }

    /// <summary>False for problems: those of a handler, and those that validation has already written.</summary>
    private static bool IsOk(HttpResponse response, object? result)
    {
        var answer = result is INestedHttpResult nested ? nested.Result : result;
        var status = (answer as IStatusCodeHttpResult)?.StatusCode ?? response.StatusCode;
        return status == StatusCodes.Status200OK && !response.HasStarted;
    }

    private static EntityTagHeaderValue TagOf(HttpRequest request, RequestDay day)
    {
        var made = $"{Build}\n{request.GetEncodedPathAndQuery()}\n{(day.Remaining is null ? null : day.Today):O}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(made));
        return new($"\"{Base64Url.EncodeToString(hash.AsSpan(0, TagBytes))}\"");
    }

    /// <summary>RFC 9110, section 13.1.2: compared weakly; what is no list of tags matches nothing.</summary>
    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known =>
            known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
}
