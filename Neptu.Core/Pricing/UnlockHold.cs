namespace Neptu.Core.Pricing;

/// <summary>
/// A use that is counted while it is not known yet whether it succeeds. It becomes an <see cref="Unlock"/> or is given back;
/// what a process leaves behind that ends in between is given back by time.
/// </summary>
public sealed class UnlockHold
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who uses it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>One of <see cref="PaidReadings"/>.</summary>
    public required string ReadingType { get; init; }

    /// <summary>Tells one use from another; several holds of one subject count once.</summary>
    public required string Subject { get; init; }

    /// <summary>Bali's day it is used on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>True if a payment is spent on it, false if the plan has it.</summary>
    public required bool ByPayment { get; init; }

    /// <summary>When it is given back by itself.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
