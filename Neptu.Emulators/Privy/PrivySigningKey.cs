using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Neptu.Emulators.Privy;

/// <summary>A P-256 key with its name.</summary>
internal sealed record PrivySigningKey(string Id, ECDsa Key)
{
    public static PrivySigningKey New() => new(RandomNumberGenerator.GetHexString(43), ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The public half (RFC 7517), as a key set has it.</summary>
    public JsonObject ToJson()
    {
        var point = Key.ExportParameters(includePrivateParameters: false).Q;
        return new()
        {
            ["kty"] = "EC",
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
            ["crv"] = "P-256",
            ["kid"] = Id,
            ["use"] = "sig",
            ["alg"] = "ES256",
        };
    }
}
