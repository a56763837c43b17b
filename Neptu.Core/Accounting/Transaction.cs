namespace Neptu.Core.Accounting;

/// <summary>A payment or a reward of a person, read from one posting. Amounts are in the smallest unit; 0 for none.</summary>
public sealed record Transaction
{
    /// <summary>The posting's.</summary>
    public required Guid Id { get; init; }

    /// <summary>One of <see cref="PostingKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Of the payment; of a reward, that of the claim which paid it out.</summary>
    public string? TxSignature { get; init; }

    /// <summary>What was paid for.</summary>
    public string? ReadingType { get; init; }

    /// <summary>A sentence for the person.</summary>
    public string? Description { get; init; }

    /// <summary>Paid in SOL.</summary>
    public required long SolPaid { get; init; }

    /// <summary>Paid in NEPTU, with what was burned of it.</summary>
    public required long NeptuPaid { get; init; }

    /// <summary>Paid in SUDIGITAL.</summary>
    public required long SudigitalPaid { get; init; }

    /// <summary>Burned, in NEPTU.</summary>
    public required long NeptuBurned { get; init; }

    /// <summary>Earned, in NEPTU.</summary>
    public required long NeptuRewarded { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was on the chain; null for a reward that is not paid out.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }
}
