using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.Metadata;

namespace Neptu.Api.Pictures;

/// <summary>Answers with an SVG picture that can neither fetch nor run anything, wherever it is shown.</summary>
/// <param name="draw">Draws it; not called for who has the picture already.</param>
internal sealed class PictureResult(Func<XDocument> draw) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "image/svg+xml";

    private static readonly XmlWriterSettings Compact = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
    };

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var bytes = new MemoryStream();
        await using (var writer = XmlWriter.Create(bytes, Compact)) await draw().SaveAsync(writer, httpContext.RequestAborted);

        var response = httpContext.Response;
        response.ContentType = MediaType;
        response.ContentLength = bytes.Length;
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";

        // To be shown in pages of others, also in those that take nothing that does not say so.
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        await response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), httpContext.RequestAborted);
    }
}
