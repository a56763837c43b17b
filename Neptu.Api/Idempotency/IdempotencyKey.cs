using Microsoft.Extensions.Primitives;

namespace Neptu.Api.Idempotency;

/// <summary>The <c>Idempotency-Key</c> of a request: draft-ietf-httpapi-idempotency-key-header.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    /// <summary>Says of an answer that it was given before.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    public const int Longest = 255;

    /// <summary>
    /// The draft wants a string of structured fields (RFC 9651, 3.3.3), which stands in quotes; many clients send the bare
    /// value, which is taken for the same key unless it might be two: a comma may come from joined headers.
    /// </summary>
    public static bool TryRead(StringValues header, out string key)
    {
        key = "";
        if (header.Count != 1 || header[0]?.Trim(' ') is not { Length: > 0 } text)
            return false;

        if (text is ['"', .. var inside, '"'])
            return TryUnescape(inside, out key) && key.Length is > 0 and <= Longest;

        key = text;
        return text.Length <= Longest && text.All(character => IsPlain(character) && character != ',');
    }

    private static bool TryUnescape(string inside, out string key)
    {
        var characters = new List<char>(inside.Length);
        for (var at = 0; at < inside.Length; at++)
        {
            var isEscape = inside[at] == '\\';
            if (isEscape)
                at++;
            if (at == inside.Length || !(isEscape ? inside[at] is '"' or '\\' : inside[at] == ' ' || IsPlain(inside[at])))
            {
                key = "";
                return false;
            }

            characters.Add(inside[at]);
        }

        key = string.Concat(characters);
        return true;
    }

    /// <summary>Visible ASCII without what a string has to escape.</summary>
    private static bool IsPlain(char character) => character is > ' ' and < '\x7f' and not ('"' or '\\');
}
