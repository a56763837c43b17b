using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Neptu.Core.Auth.Sessions;

/// <summary>Access tokens of our own: JWTs signed with HS256, good for a quarter of an hour.</summary>
public sealed class SessionTokens
{
    /// <summary>Who issues them.</summary>
    public const string Issuer = "neptu";

    /// <summary>How long one is good for; a stolen one for no longer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const string Audience = "neptu-api";
    private const string Type = "at+jwt"; // RFC 9068, 2.1: not to be taken for any other JWT.
    private const string WalletClaim = "wal";
    private const string RoleClaim = "role";
    private const string ProofClaim = "proof";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly TimeProvider _time;
    private readonly SigningCredentials _credentials;
    private readonly TokenValidationParameters _rules;

    /// <summary>Takes the key once; a new key ends every access token.</summary>
    public SessionTokens(IOptions<SessionOptions> options, TimeProvider time)
    {
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(options.Value.SigningKey));
        _time = time;
        _credentials = new(key, SecurityAlgorithms.HmacSha256);
        _rules = new()
        {
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidTypes = [Type],
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            IssuerSigningKey = key,
            LifetimeValidator = TokenLifetime.By(time, skew: TimeSpan.Zero),
        };
    }

    /// <summary>A token that says who the caller is for <see cref="Lifetime"/> from now.</summary>
    public string Issue(Caller caller)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = Type,
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now,
            Expires = now + Lifetime,
            SigningCredentials = _credentials,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = caller.UserId.ToString(),
                [WalletClaim] = caller.Wallet,
                [RoleClaim] = caller.Role,
                [ProofClaim] = caller.Proof.ToString(),
            },
        });
    }

    /// <summary>Who the token says the caller is; null if it is not one of ours, is forged or has expired.</summary>
    public async Task<Caller?> ReadAsync(JsonWebToken token)
    {
        var result = await Handler.ValidateTokenAsync(token, _rules);
        if (!result.IsValid)
            return null;

        return new(
            Guid.Parse(token.Subject),
            token.GetPayloadValue<string>(WalletClaim),
            token.GetPayloadValue<string>(RoleClaim),
            Enum.Parse<Proof>(token.GetPayloadValue<string>(ProofClaim)));
    }
}
