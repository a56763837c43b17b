namespace Neptu.Core.Auth;

/// <summary>How a caller showed that a wallet is theirs.</summary>
public enum Proof
{
    /// <summary>Not at all and without a token: the oldest app, where <c>Auth:AllowAnonymousWallets</c> serves it.</summary>
    AnonymousWallet,

    /// <summary>Not at all, for a token that reaches nothing but its own profile.</summary>
    Unproven,

    /// <summary>By a signature of the wallet's key, or through Privy, which saw one.</summary>
    Proven,
}
