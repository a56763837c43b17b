namespace Neptu.Core.Pricing;

/// <summary>A paid thing that a person used, once; the same asked again is the same row.</summary>
public sealed class Unlock
{
    /// <summary>Who used it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>One of <see cref="PaidReadings"/>.</summary>
    public required string ReadingType { get; init; }

    /// <summary>Tells one use from another, such as a digest of the question.</summary>
    public required string Subject { get; init; }

    /// <summary>Bali's day it was first used on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>True if a payment was spent on it, false if the plan had it.</summary>
    public required bool ByPayment { get; init; }
}
