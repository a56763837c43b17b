namespace Neptu.Core.ApiAccess;

/// <summary>A developer's billing period of a plan, and the calls that are left in it.</summary>
public sealed class ApiSubscription
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Of which plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>One of <see cref="SubscriptionStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Calls that ask no model, left; or <see cref="ApiPlan.Unlimited"/>.</summary>
    public required int CreditsRemaining { get; init; }

    /// <summary>Calls that do, left; or <see cref="ApiPlan.Unlimited"/>.</summary>
    public required int AiCreditsRemaining { get; init; }

    /// <summary>When the billing period began.</summary>
    public required DateTimeOffset BillingCycleStart { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset BillingCycleEnd { get; init; }

    /// <summary>One of <see cref="Accounting.Currencies"/>; null if nothing was paid.</summary>
    public string? PaymentMethod { get; init; }

    /// <summary>The transaction it was paid by.</summary>
    public string? PaymentTxSignature { get; init; }

    /// <summary>A JSON object of whatever else is to be remembered.</summary>
    public string? Metadata { get; init; }

    /// <summary>When it was cancelled; null unless it is.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>What has become of a subscription.</summary>
public static class SubscriptionStatus
{
    /// <summary>It is good.</summary>
    public const string Active = "active";

    /// <summary>Somebody ended it.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Its time is over.</summary>
    public const string Expired = "expired";

    /// <summary>Its next period was not paid.</summary>
    public const string PastDue = "past_due";
}
