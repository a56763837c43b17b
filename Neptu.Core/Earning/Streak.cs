namespace Neptu.Core.Earning;

/// <summary>How many days in a row a person came by.</summary>
public sealed class Streak
{
    /// <summary>Whose; also the key.</summary>
    public required Guid UserId { get; init; }

    /// <summary>How long the streak was on <see cref="LastDay"/>, at least 1.</summary>
    public required int CurrentStreak { get; init; }

    /// <summary>The longest so far.</summary>
    public required int LongestStreak { get; init; }

    /// <summary>Days on which the person came by.</summary>
    public required int TotalCheckIns { get; init; }

    /// <summary>The last of these days, Bali's.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>When the person first came by.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the person last came by.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>How long the streak is as of a day: a day without a check-in ends it, but for today, which is not over.</summary>
    public int LengthOn(DateOnly today) => LastDay >= today.AddDays(-1) ? CurrentStreak : 0;
}
