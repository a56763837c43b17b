using System.Globalization;
using System.Text;
using Neptu.Tests.Support;

namespace Neptu.Tests.Integration.BadRequests;

/// <summary>A request as bytes go over the wire, which a client of good manners would not send.</summary>
/// <param name="Number">Its place in the run.</param>
/// <param name="Operation">The operation it is meant for.</param>
/// <param name="Method">The method, not always the operation's.</param>
/// <param name="Target">Path and query as they are sent.</param>
/// <param name="Caller">Who sends it: a key of the test's clients.</param>
/// <param name="Headers">Headers besides those of the caller.</param>
/// <param name="ContentType">As it is sent; null for none.</param>
/// <param name="Body">The body; null for none.</param>
internal sealed record BadRequest(
    int Number,
    ApiOperation Operation,
    string Method,
    string Target,
    string Caller,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string? ContentType,
    byte[]? Body)
{
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Whether it is sent where the document says its operation is.</summary>
    public bool IsOnItsRoute { get; init; } = true;

    /// <summary>False where the web server itself hangs up with an empty 400, before any code of ours: a NUL in the path.</summary>
    public bool IsHttp => !Target.Split('?')[0].Contains("%00", StringComparison.Ordinal);

    public HttpRequestMessage Message(Uri server)
    {
        var target = new Uri(server.GetLeftPart(UriPartial.Authority) + Target, AsItIs);
        HttpRequestMessage message = new(new HttpMethod(Method), target);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (ContentType is not null)
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    /// <summary>How to send it again.</summary>
    public string ToCurl()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"#{Number} as {Caller}: curl --path-as-is -X {Method} 'http://localhost:3000{Target}'");
        foreach (var (name, value) in Headers.Append(new("Content-Type", ContentType ?? "")))
            text.Append(CultureInfo.InvariantCulture, $" -H '{name}: {Shown(value)}'");
        if (Body is not null)
            text.Append(CultureInfo.InvariantCulture, $" --data-binary @<(base64 -d <<< {Convert.ToBase64String(Body)}) # {Shown(Encoding.Latin1.GetString(Body))}");
        return text.ToString();
    }

    private static string Shown(string text) =>
        string.Concat(text.Take(400).Select(one => char.IsControl(one) ? $"\\x{(int)one:x2}" : one.ToString()));
}
