using System.ComponentModel.DataAnnotations;
using Neptu.Core.ApiAccess;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>What is to change of a subscription; a member that is missing or null stays as it is.</summary>
public sealed record EditSubscriptionRequest
{
    /// <summary>active, cancelled, expired or past_due.</summary>
    [AllowedValues(
        null, SubscriptionStatus.Active, SubscriptionStatus.Cancelled, SubscriptionStatus.Expired, SubscriptionStatus.PastDue)]
    public string? Status { get; init; }

    /// <summary>Another plan; the calls that are left stay as they are.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>Calls left that ask no model; -1 for no limit.</summary>
    [Range(ApiPlan.Unlimited, int.MaxValue)]
    public int? CreditsRemaining { get; init; }

    /// <summary>Calls left that do; -1 for no limit.</summary>
    [Range(ApiPlan.Unlimited, int.MaxValue)]
    public int? AiCreditsRemaining { get; init; }

    /// <summary>When the billing period ends.</summary>
    public DateTimeOffset? BillingCycleEnd { get; init; }

    internal SubscriptionEdit ToEdit() =>
        new(Status, PlanId, CreditsRemaining, AiCreditsRemaining, BillingCycleEnd?.ToUniversalTime());
}
