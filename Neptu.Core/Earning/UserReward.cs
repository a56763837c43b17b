namespace Neptu.Core.Earning;

/// <summary>Something a person earned. Its ledger posting has the same id.</summary>
public sealed class UserReward
{
    /// <summary>UUID version 7, also that of the posting that granted it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who earned it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>One of <see cref="RewardTypes"/>.</summary>
    public required string RewardType { get; init; }

    /// <summary>In units of 10^-6 NEPTU, above zero.</summary>
    public required long Amount { get; init; }

    /// <summary>One of <see cref="RewardStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>A sentence for whoever earned it.</summary>
    public required string Description { get; init; }

    /// <summary>Names the event that earned it, so that it does so once; unique.</summary>
    public required string SourceKey { get; init; }

    /// <summary>The claim it is part of; null while it is pending.</summary>
    public Guid? ClaimId { get; init; }

    /// <summary>Signature of the transaction that paid it out.</summary>
    public string? ClaimTxSignature { get; init; }

    /// <summary>When it was earned.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was paid out.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }
}
