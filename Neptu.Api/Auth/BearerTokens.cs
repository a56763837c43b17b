using Microsoft.Extensions.Options;
using Neptu.Core.Auth;
using Neptu.Core.Auth.Privy;
using Neptu.Core.Auth.Sessions;

namespace Neptu.Api.Auth;

/// <summary>Knows a caller by a token, ours or Privy's.</summary>
internal sealed class BearerTokens(SessionTokens sessions, PrivySignIn privy, IOptions<AuthOptions> options)
{
    public static readonly Identification.Refused NotValid =
        new(StatusCodes.Status401Unauthorized, "The token is not valid or has expired: sign in again.");

    private static readonly Identification.Refused NoWallet =
        new(StatusCodes.Status403Forbidden, "Your Privy account has no Solana wallet yet: create or link one first.");

    private static readonly Identification.Refused PrivyIsSilent =
        new(StatusCodes.Status503ServiceUnavailable, "Privy does not answer, so your token cannot be checked: try again shortly.");

    public async Task<Identification> IdentifyAsync(string text, CancellationToken cancellation)
    {
        if (!CompactToken.TryRead(text, out var token))
            return NotValid;

        if (!privy.IsMeant(token))
            return await sessions.ReadAsync(token) is { } caller && IsWelcome(caller) ? new Identification.Known(caller) : NotValid;

        try
        {
            return await privy.IdentifyAsync(token, cancellation) switch
            {
                PrivyOutcome.Known known => new Identification.Known(known.Caller),
                PrivyOutcome.NoWallet => NoWallet,
                _ => NotValid,
            };
        }
        catch (PrivyUnavailableException)
        {
            return PrivyIsSilent;
        }
    }

    /// <summary>Tokens without proof are over as soon as they are no longer given out.</summary>
    private bool IsWelcome(Caller caller) => caller.Proof >= options.Value.LeastProof;
}
