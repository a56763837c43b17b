using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Neptu.Emulators.Privy;

/// <summary>An access token as Privy issues it; its members can be set so that it is not one.</summary>
/// <param name="Did">The user that it is issued to.</param>
/// <param name="Now">When it is issued.</param>
internal sealed record PrivyToken(string Did, DateTimeOffset Now)
{
    public string Algorithm { get; init; } = "ES256";

    public string? KeyId { get; init; }

    public string Issuer { get; init; } = "privy.io";

    public string Audience { get; init; } = PrivyEmulator.DefaultAppId;

    public DateTimeOffset? Expires { get; init; } = Now.AddHours(1);

    /// <summary>The token with the signature that <paramref name="sign"/> makes of it.</summary>
    public string SignedBy(Func<byte[], byte[]> sign)
    {
        var header = new JsonObject { ["alg"] = Algorithm, ["typ"] = "JWT", ["kid"] = KeyId };
        var payload = new JsonObject
        {
            ["sid"] = "cm3np4u9j001rc8b73seqmqqk",
            ["iss"] = Issuer,
            ["iat"] = Now.ToUnixTimeSeconds(),
            ["aud"] = Audience,
            ["sub"] = Did,
            ["exp"] = Expires?.ToUnixTimeSeconds(),
        };
        if (Expires is null)
            payload.Remove("exp");

        var text = $"{Encode(header)}.{Encode(payload)}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    /// <summary>The token signed with a key, under its name unless another was given.</summary>
    public string SignedBy(PrivySigningKey key) => (this with { KeyId = KeyId ?? key.Id }).SignedBy(
        bytes => key.Key.SignData(bytes, HashAlgorithmName.SHA256));

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
