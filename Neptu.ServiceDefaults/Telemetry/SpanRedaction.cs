using System.Diagnostics;
using OpenTelemetry;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Keeps addresses out of exported spans: a wallet is part of many paths and a birth date of many query strings.
/// Of a request that came in, only what is listed here stays; of a call that goes out, the server's address.
/// </summary>
/// <remarks>
/// Attribute names are those of the OpenTelemetry semantic conventions:
/// https://opentelemetry.io/docs/specs/semconv/http/http-spans/. The older names are still in use by some libraries.
/// </remarks>
internal sealed class SpanRedaction : BaseProcessor<Activity>
{
    private static readonly HashSet<string> KeptOfRequests =
        ["http.request.method", "http.response.status_code", "http.route", "error.type", "network.protocol.version"];

    private static readonly HashSet<string> Addresses =
        ["url.full", "url.path", "url.query", "http.url", "http.target"];

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        var isRequest = data.Source.Name == "Microsoft.AspNetCore";
        List<KeyValuePair<string, object?>>? dropped = null;

        foreach (var tag in data.EnumerateTagObjects())
        {
            if (isRequest ? !KeptOfRequests.Contains(tag.Key) : Addresses.Contains(tag.Key))
                (dropped ??= []).Add(tag);
        }

        foreach (var (key, _) in dropped ?? [])
            data.SetTag(key, null);
    }
}
