using Neptu.Core.Auth.Sessions;

namespace Neptu.Core.Auth.SignIn;

/// <summary>How an attempt to sign in with a wallet ends.</summary>
public abstract record SignInOutcome
{
    /// <summary>The wallet is proven, and the nonce used up.</summary>
    public sealed record SignedIn(OpenSession Session) : SignInOutcome;

    /// <summary>No nonce was asked for, or it has expired or been used.</summary>
    public sealed record NoNonce : SignInOutcome;

    /// <summary>The signature is not that of the wallet over any message it was sent.</summary>
    public sealed record NotSigned : SignInOutcome;
}
