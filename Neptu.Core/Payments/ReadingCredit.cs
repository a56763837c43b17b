namespace Neptu.Core.Payments;

/// <summary>What a payment unlocks: one reading of its type.</summary>
public sealed class ReadingCredit
{
    /// <summary>The payment; it unlocks once.</summary>
    public required Guid PaymentId { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>One of <see cref="PaidReadings"/>.</summary>
    public required string ReadingType { get; init; }

    /// <summary>When it was granted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was used up.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
