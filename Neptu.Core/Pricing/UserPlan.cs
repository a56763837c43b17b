namespace Neptu.Core.Pricing;

/// <summary>The plan a person has beside the free one.</summary>
public sealed class UserPlan
{
    /// <summary>Whose; a person has one at most.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Which.</summary>
    public required Guid PlanId { get; set; }

    /// <summary>Until when; null for good.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }
}
