using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Sees to the charset of bodies before the framework's reader of JSON does: that fails, as if it were our fault, on one
/// that it does not know, and it knows none in quotes, which may stand around it (RFC 9110, 5.6.6).
/// </summary>
internal static class Charsets
{
    private const string Sentence = "The request's body is in a charset that is not known here: send UTF-8.";

    public static void RefuseUnknownCharsets(this WebApplication app) => app.Use(static (http, next) =>
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.Charset.HasValue)
            return next(http);

        type.Charset = HeaderUtilities.RemoveQuotes(type.Charset);
        http.Request.ContentType = type.ToString();
        return IsKnown(type.Charset.ToString())
            ? next(http)
            : TypedResults.Problem(Sentence, statusCode: StatusCodes.Status415UnsupportedMediaType).ExecuteAsync(http);
    });

    private static bool IsKnown(string charset)
    {
        try
        {
            _ = Encoding.GetEncoding(charset);
            return true;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
