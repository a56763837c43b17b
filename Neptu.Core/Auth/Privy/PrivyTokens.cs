using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Neptu.Core.Auth.Privy;

/// <summary>
/// Privy's access tokens: JWTs signed with ES256, https://docs.privy.io/authentication/user-authentication/access-tokens.
/// </summary>
public sealed class PrivyTokens(IOptions<PrivyOptions> options, PrivyKeys keys, TimeProvider time)
{
    /// <summary>Who issues them.</summary>
    public const string Issuer = "privy.io";

    /// <summary>How far Privy's clock may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private static readonly JsonWebTokenHandler Handler = new();

    private readonly TokenValidationParameters _rules = new()
    {
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidIssuer = Issuer,
        ValidAudience = options.Value.AppId,
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = TokenLifetime.By(time, Skew),
    };

    /// <summary>The user that the token was issued to; null if it was not issued by Privy for our app, or has expired.</summary>
    /// <exception cref="PrivyUnavailableException">It cannot be told.</exception>
    public async Task<string?> ReadAsync(JsonWebToken token, CancellationToken cancellation)
    {
        if (token.Alg != SecurityAlgorithms.EcdsaSha256 || string.IsNullOrEmpty(token.Kid))
            return null;

        if (await keys.FindAsync(token.Kid, cancellation) is not { } key)
            return null;

        var rules = _rules.Clone();
        rules.IssuerSigningKey = key;
        var result = await Handler.ValidateTokenAsync(token, rules);
        return result.IsValid && token.Subject is { Length: > 0 } did ? did : null;
    }
}
