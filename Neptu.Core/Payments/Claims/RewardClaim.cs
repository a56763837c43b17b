namespace Neptu.Core.Payments.Claims;

/// <summary>Some rewards on their way to the chain: a fixed set, a fixed amount, one transaction that was built for them.</summary>
public sealed class RewardClaim
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose; a person has one open claim at most.</summary>
    public required Guid UserId { get; init; }

    /// <summary>One of <see cref="ClaimStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>The sum of its rewards, in units of 10^-6 NEPTU.</summary>
    public required long Amount { get; init; }

    /// <summary>What tells this claim from the wallet's others on the chain: milliseconds since 1970.</summary>
    public required long Nonce { get; init; }

    /// <summary>An account of no use but to be named by the transaction, which is found by it; unique.</summary>
    public required string Reference { get; init; }

    /// <summary>The transaction as it was built, its signature zero.</summary>
    public required byte[] Transaction { get; init; }

    /// <summary>The account that gets the tokens.</summary>
    public required string TokenAccount { get; init; }

    /// <summary>What the transaction was built on.</summary>
    public required string Blockhash { get; init; }

    /// <summary>Above this height the transaction can no longer land.</summary>
    public required long LastValidBlockHeight { get; init; }

    /// <summary>The chain was here when the transaction was built: it can only be in a later slot.</summary>
    public required long BuiltAtSlot { get; init; }

    /// <summary>The transaction that paid; a <see cref="ChainSignature"/>.</summary>
    public string? TxSignature { get; init; }

    /// <summary>When it was built.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its outcome was known.</summary>
    public DateTimeOffset? SettledAt { get; init; }
}

/// <summary>How far a claim has come.</summary>
public static class ClaimStatus
{
    /// <summary>Built; what became of it is not known.</summary>
    public const string Open = "open";

    /// <summary>Paid out on the chain.</summary>
    public const string Paid = "paid";

    /// <summary>Will never be on the chain; its rewards are pending again.</summary>
    public const string Released = "released";
}

/// <summary>A reward that is or was part of a claim.</summary>
public sealed class ClaimReward
{
    /// <summary>Of which claim.</summary>
    public required Guid ClaimId { get; init; }

    /// <summary>Which reward.</summary>
    public required Guid RewardId { get; init; }

    /// <summary>What it added, in units of 10^-6 NEPTU.</summary>
    public required long Amount { get; init; }
}
