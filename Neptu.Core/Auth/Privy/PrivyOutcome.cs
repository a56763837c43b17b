namespace Neptu.Core.Auth.Privy;

/// <summary>What a token of Privy's comes to.</summary>
public abstract record PrivyOutcome
{
    /// <summary>It is this caller.</summary>
    public sealed record Known(Caller Caller) : PrivyOutcome;

    /// <summary>It is no token of a user of our app, or no longer.</summary>
    public sealed record NotValid : PrivyOutcome;

    /// <summary>It is a user, who has linked no Solana wallet yet.</summary>
    public sealed record NoWallet : PrivyOutcome;
}
