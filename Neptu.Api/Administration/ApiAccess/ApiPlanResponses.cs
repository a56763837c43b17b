using System.ComponentModel.DataAnnotations;
using Neptu.Core.ApiAccess;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>What a plan allows, -1 for no limit: calls of a billing period, and a minute.</summary>
internal sealed record ApiLimitsDto(int BasicCalls, int AiCalls, int RateLimit);

/// <summary>What calls beyond that cost; null for no price.</summary>
internal sealed record OverageRatesDto(decimal? BasicCallNeptu, decimal? BasicCallSol, decimal? AiCallNeptu, decimal? AiCallSol);

/// <summary>A plan for developers.</summary>
internal sealed record ApiPlanDto(
    Guid Id,
    string Name,
    string Slug,
    string? Description,
    [property: AllowedValues(ApiTiers.Starter, ApiTiers.Pro, ApiTiers.Business, ApiTiers.Enterprise)] string Tier,
    decimal PriceUsd,
    decimal? PriceSol,
    decimal? PriceNeptu,
    [property: AllowedValues(BillingPeriods.Monthly, BillingPeriods.Yearly)] string BillingPeriod,
    string[] Features,
    ApiLimitsDto Limits,
    OverageRatesDto OverageRates,
    int DiscountPercent,
    bool IsActive,
    bool IsPopular,
    int SortOrder,
    DateTime CreatedAt,
    DateTime UpdatedAt)
{
    public static ApiPlanDto From(ApiPlan plan) =>
        new(
            plan.Id,
            plan.Name,
            plan.Slug,
            plan.Description,
            plan.Tier,
            plan.PriceUsd,
            plan.PriceSol,
            plan.PriceNeptu,
            plan.BillingPeriod,
            plan.Features,
            new(plan.BasicCalls, plan.AiCalls, plan.RateLimit),
            new(plan.OverageBasicNeptu, plan.OverageBasicSol, plan.OverageAiNeptu, plan.OverageAiSol),
            plan.DiscountPercent,
            plan.IsActive,
            plan.IsPopular,
            plan.SortOrder,
            plan.CreatedAt.UtcDateTime,
            plan.UpdatedAt.UtcDateTime);
}

/// <summary>Developers' plans in their order.</summary>
internal sealed record ApiPlansResponse(IReadOnlyList<ApiPlanDto> Plans) : SuccessResponse;

/// <summary>A plan for developers.</summary>
internal sealed record ApiPlanResponse(ApiPlanDto Plan) : SuccessResponse;
