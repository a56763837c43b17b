namespace Neptu.Core.Auth.SignIn;

/// <summary>A number used once: the wallet it was made for may sign it, for a while.</summary>
public sealed class SignInNonce
{
    /// <summary>64 hexadecimal digits, lower case.</summary>
    public required string Nonce { get; init; }

    /// <summary>The wallet that is to sign.</summary>
    public required string WalletAddress { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>From then on it is worth nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
