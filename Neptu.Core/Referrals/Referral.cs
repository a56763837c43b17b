namespace Neptu.Core.Referrals;

/// <summary>Somebody brought somebody. What each earned by it is a reward of theirs.</summary>
public sealed class Referral
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who brought somebody.</summary>
    public required Guid ReferrerId { get; init; }

    /// <summary>Who was brought: once, by one person.</summary>
    public required Guid RefereeId { get; init; }

    /// <summary>What the referrer earned.</summary>
    public required Guid ReferrerRewardId { get; init; }

    /// <summary>What the referee earned.</summary>
    public required Guid RefereeRewardId { get; init; }

    /// <summary>When the referee said so.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
