namespace Neptu.Core.Accounting;

/// <summary>What a person's whole history comes to, in the smallest units.</summary>
public sealed record TransactionTotals
{
    /// <summary>Payments and rewards; a claim only pays out rewards that are counted.</summary>
    public required int Count { get; init; }

    /// <summary>Rewards that are not paid out yet.</summary>
    public required long Pending { get; init; }

    /// <summary>Rewards that are.</summary>
    public required long Claimed { get; init; }

    /// <summary>Burned, in NEPTU.</summary>
    public required long Burned { get; init; }

    /// <summary>Paid in SOL.</summary>
    public required long SolPaid { get; init; }

    /// <summary>Paid in NEPTU.</summary>
    public required long NeptuPaid { get; init; }

    /// <summary>Paid in SUDIGITAL.</summary>
    public required long SudigitalPaid { get; init; }
}
