using Neptu.Core.Auth.Sessions;
using Neptu.Core.Auth.Signatures;
using Neptu.Core.Data;
using Neptu.Core.Users;

namespace Neptu.Core.Auth.SignIn;

/// <summary>Signing in with a signature of the wallet's key.</summary>
public sealed class WalletSignIn(
    NeptuDbContext database, NonceStore nonces, WalletSignatures signatures, ProvenUsers users, SessionStore sessions)
{
    /// <summary>
    /// Opens a session if the wallet has signed one of its nonces. A wrong signature uses nothing up: otherwise anybody could
    /// spend the owner's nonce.
    /// </summary>
    /// <param name="wallet">A valid <see cref="SolanaAddress"/>.</param>
    /// <param name="signature">See <see cref="SignatureText"/>.</param>
    /// <param name="cancellation">Ends the wait; the nonce is then still good.</param>
    public async Task<SignInOutcome> VerifyAsync(string wallet, string signature, CancellationToken cancellation)
    {
        var outstanding = await nonces.OutstandingAsync(wallet, cancellation);
        if (outstanding.Count == 0)
            return new SignInOutcome.NoNonce();

        if (outstanding.Find(nonce => signatures.Verify(wallet, SignInMessage.For(nonce), signature)) is not { } signed)
            return new SignInOutcome.NotSigned();

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (!await nonces.TakeAsync(signed, cancellation))
            return new SignInOutcome.NoNonce();

        var user = await users.WelcomeAsync(wallet, cancellation);
        var session = await sessions.OpenAsync(user, Proof.Proven, cancellation);
        await transaction.CommitAsync(cancellation);
        return new SignInOutcome.SignedIn(session);
    }
}
