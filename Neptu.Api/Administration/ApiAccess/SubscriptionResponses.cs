using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Neptu.Api.Payments;
using Neptu.Core.ApiAccess;
using Neptu.Core.Users;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>Whose something is.</summary>
internal sealed record HolderDto(Guid Id, string WalletAddress, string? DisplayName, string? Email)
{
    public static HolderDto From(User user) => new(user.Id, user.WalletAddress, user.DisplayName, user.Email);
}

/// <summary>Of which plan something is.</summary>
internal sealed record PlanNameDto(Guid Id, string Slug, string Name);

/// <summary>A subscription, whose it is and of which plan.</summary>
internal sealed record SubscriptionRecordDto(
    Guid Id,
    Guid UserId,
    Guid PlanId,
    [property: AllowedValues(
        SubscriptionStatus.Active, SubscriptionStatus.Cancelled, SubscriptionStatus.Expired, SubscriptionStatus.PastDue)]
    string Status,
    int CreditsRemaining,
    int AiCreditsRemaining,
    DateTime BillingCycleStart,
    DateTime BillingCycleEnd,
    [property: Currency] string? PaymentMethod,
    string? PaymentTxSignature,
    JsonElement? Metadata,
    DateTime? CancelledAt,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    HolderDto User,
    PlanNameDto Plan)
{
    public static SubscriptionRecordDto From(SubscriptionRecord record)
    {
        var (row, user, plan) = record;
        return new(
            row.Id,
            row.UserId,
            row.PlanId,
            row.Status,
            row.CreditsRemaining,
            row.AiCreditsRemaining,
            row.BillingCycleStart.UtcDateTime,
            row.BillingCycleEnd.UtcDateTime,
            row.PaymentMethod,
            row.PaymentTxSignature,
            row.Metadata is null ? null : JsonSerializer.Deserialize<JsonElement>(row.Metadata),
            row.CancelledAt?.UtcDateTime,
            row.CreatedAt.UtcDateTime,
            row.UpdatedAt.UtcDateTime,
            HolderDto.From(user),
            new(plan.Id, plan.Slug, plan.Name));
    }
}

/// <summary>A subscription.</summary>
internal sealed record SubscriptionResponse(SubscriptionRecordDto Subscription) : SuccessResponse;
