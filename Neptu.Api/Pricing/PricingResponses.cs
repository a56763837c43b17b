using Neptu.Core.Pricing;

namespace Neptu.Api.Pricing;

/// <summary>What a plan allows a day, -1 for no limit, and what comes with it.</summary>
internal sealed record PlanLimitsDto(
    int DailyReadings, int OracleChats, int CustomReadings, bool AdvancedInsights, bool PrioritySupport);

/// <summary>A plan as the single-page app knows one.</summary>
internal sealed record PricingPlanDto(
    Guid Id,
    string Name,
    string Slug,
    string? Description,
    decimal PriceUsd,
    decimal? PriceSol,
    decimal? PriceNeptu,
    decimal? PriceSudigital,
    string[] Features,
    PlanLimitsDto Limits,
    bool IsActive,
    bool IsPopular,
    int SortOrder,
    DateTime CreatedAt,
    DateTime UpdatedAt)
{
    public static PricingPlanDto From(PricingPlan plan) =>
        new(
            plan.Id,
            plan.Name,
            plan.Slug,
            plan.Description,
            plan.PriceUsd,
            plan.PriceSol,
            plan.PriceNeptu,
            plan.PriceSudigital,
            plan.Features,
            new(plan.DailyReadings, plan.OracleChats, plan.CustomReadings, plan.AdvancedInsights, plan.PrioritySupport),
            plan.IsActive,
            plan.IsPopular,
            plan.SortOrder,
            plan.CreatedAt.UtcDateTime,
            plan.UpdatedAt.UtcDateTime);
}

/// <summary>Plans in their order.</summary>
internal sealed record PlansResponse(IReadOnlyList<PricingPlanDto> Plans) : SuccessResponse
{
    public static PlansResponse From(IEnumerable<PricingPlan> plans) => new([.. plans.Select(PricingPlanDto.From)]);
}

/// <summary>A plan.</summary>
internal sealed record PlanResponse(PricingPlanDto Plan) : SuccessResponse;
