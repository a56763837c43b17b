namespace Neptu.Core.Accounting;

/// <summary>Something that happened once, and the amounts it moved. Never changed and never deleted.</summary>
public sealed class LedgerPosting
{
    /// <summary>UUID version 7. A row that stands for the same event elsewhere may have it as its own.</summary>
    public required Guid Id { get; init; }

    /// <summary>Names the event, so that it is posted once; unique.</summary>
    public required string Key { get; init; }

    /// <summary>One of <see cref="PostingKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose history shows it; null for nobody's.</summary>
    public Guid? UserId { get; init; }

    /// <summary>What was paid for, in the contract's words: <c>POTENSI</c>, <c>PELUANG</c>, <c>COMPATIBILITY</c>, <c>AI_CHAT</c>.</summary>
    public string? ReadingType { get; init; }

    /// <summary>Signature of the transaction on the chain, if there is one.</summary>
    public string? TxSignature { get; init; }

    /// <summary>A sentence for whoever reads the history.</summary>
    public string? Description { get; init; }

    /// <summary>When it was posted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>At least two; their sum is zero in every currency; an account appears once in a currency.</summary>
    public required IReadOnlyList<LedgerEntry> Entries { get; init; }
}
