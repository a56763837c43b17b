using System.Text;
using System.Text.Json.Nodes;

namespace Neptu.Tests.Integration.BadRequests;

/// <summary>Bodies that began as good ones.</summary>
internal sealed class BadBodies(Random random, BadValues values)
{
    private static readonly string[] ContentTypes =
    [
        "application/json; charset=utf-8", "application/json; charset=\"utf-8\"", "application/json; charset=utf-7",
        "application/json; charset=utf-16", "application/json; charset=bogus", "application/json; charset=\"", "application/json;;;",
        "application/merge-patch+json", "text/json", "text/plain", "application/xml", "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded", "", "/", "json", "*/*",
    ];

    /// <summary>A body and what it calls itself.</summary>
    public (string? ContentType, byte[]? Body) Break(JsonObject good)
    {
        var contentType = random.Next(5) == 0 ? values.OneOf(ContentTypes) : "application/json";
        return random.Next(24) switch
        {
            0 => (contentType, null),
            1 => (contentType, []),
            2 => (null, Encoding.UTF8.GetBytes(good.ToJsonString())),
            3 => (contentType, Encoding.UTF8.GetBytes(values.Json())),
            4 => (contentType, values.NotUtf8(Encoding.UTF8.GetBytes(good.ToJsonString()))),
            5 => (contentType, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(good.ToJsonString())]),
            6 => (contentType, Encoding.Unicode.GetBytes(good.ToJsonString())),
            7 => (contentType, Encoding.UTF8.GetBytes(good.ToJsonString() + values.OneOf([",", "}", " {}", "\0", "// x", "null"]))),
            8 => (contentType, Truncated(good)),
            9 when random.Next(8) == 0 => (contentType, new byte[(64 * 1024) + 1]),
            10 => (contentType, Encoding.UTF8.GetBytes($"[{good.ToJsonString()}]")),
            _ => (contentType, Encoding.UTF8.GetBytes(Rewritten(good))),
        };
    }

    private byte[] Truncated(JsonObject good)
    {
        var text = Encoding.UTF8.GetBytes(good.ToJsonString());
        return text[..random.Next(text.Length)];
    }

    /// <summary>The members one by one: left out, twice, under another name, with another value.</summary>
    private string Rewritten(JsonObject good)
    {
        List<string> members = [];
        foreach (var (name, value) in good)
        {
            var text = value?.ToJsonString() ?? "null";
            var quoted = $"\"{name}\"";
            members.AddRange(random.Next(8) switch
            {
                0 => [],
                1 or 2 => [$"{quoted}:{values.Json()}"],
                3 => [$"{quoted}:{text}", $"{quoted}:{values.Json()}"],
                4 => [$"\"{name.ToUpperInvariant()}\":{text}"],
                5 when value is JsonObject inner => [$"{quoted}:{Rewritten(inner)}"],
                5 when value is JsonArray => [$"{quoted}:[{values.Json()},{values.Json()}]"],
                _ => (IEnumerable<string>)[$"{quoted}:{text}"],
            });
        }

        if (random.Next(6) == 0)
            members.Add($"\"{values.OneOf(["extra", "__proto__", "$type", "id", "role", "userId", ""])}\":{values.Json()}");
        return $"{{{string.Join(',', members)}{(random.Next(30) == 0 ? "," : "")}}}";
    }
}
