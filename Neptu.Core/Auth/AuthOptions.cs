using Neptu.Core.Users;

namespace Neptu.Core.Auth;

/// <summary>Who is let in, and as what; section "Auth".</summary>
public sealed class AuthOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Auth";

    /// <summary>
    /// Serves the oldest single-page app, which sends no token: on the routes it calls, whoever names a wallet is taken for
    /// its owner. True in Development and false elsewhere unless it is set.
    /// </summary>
    public bool AllowAnonymousWallets { get; set; }

    /// <summary>
    /// Gives a token to whoever names a wallet; it reaches that wallet's profile and nothing else. True in Development and
    /// false elsewhere unless it is set.
    /// </summary>
    public bool AllowUnprovenSessions { get; set; }

    /// <summary>What it takes to hold a token.</summary>
    public Proof LeastProof => AllowUnprovenSessions ? Proof.Unproven : Proof.Proven;

    /// <summary>A <see cref="SolanaAddress"/> whose owner becomes admin by proving it; null for nobody.</summary>
    public string? AdminWallet { get; set; }
}
