using System.ComponentModel.DataAnnotations;
using Neptu.Api.Pricing;
using Neptu.Api.Validation;
using Neptu.Core.ApiAccess;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>What is to be set of a plan for developers; a member that is missing or null stays as it is.</summary>
public sealed record ChangeApiPlanRequest
{
    /// <summary>1 to 100 characters.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Names the plan in addresses; no other plan's.</summary>
    [PlanSlug]
    public string? Slug { get; init; }

    /// <summary>A sentence about it.</summary>
    [MaxLength(500)]
    public string? Description { get; init; }

    /// <summary>starter, pro, business or enterprise.</summary>
    [AllowedValues(null, ApiTiers.Starter, ApiTiers.Pro, ApiTiers.Business, ApiTiers.Enterprise)]
    public string? Tier { get; init; }

    /// <summary>A billing period in US dollars.</summary>
    [Price(2)]
    public decimal? PriceUsd { get; init; }

    /// <summary>A billing period in SOL.</summary>
    [Price(9)]
    public decimal? PriceSol { get; init; }

    /// <summary>A billing period in NEPTU.</summary>
    [Price(6)]
    public decimal? PriceNeptu { get; init; }

    /// <summary>monthly, or yearly.</summary>
    [AllowedValues(null, BillingPeriods.Monthly, BillingPeriods.Yearly)]
    public string? BillingPeriod { get; init; }

    /// <summary>What it offers, a line each; replaces the whole list.</summary>
    [TextLines(20, 200)]
    public string[]? Features { get; init; }

    /// <summary>What it allows.</summary>
    public ChangeApiLimitsRequest? Limits { get; init; }

    /// <summary>What calls beyond that cost.</summary>
    public OverageRatesRequest? OverageRates { get; init; }

    /// <summary>How much less a call costs than by the smallest plan, in percent.</summary>
    [Range(0, 100)]
    public int? DiscountPercent { get; init; }

    /// <summary>Whether it is on offer.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether it is put forward.</summary>
    public bool? IsPopular { get; init; }

    /// <summary>Its place in the list, from low to high.</summary>
    public int? SortOrder { get; init; }

    internal void ApplyTo(ApiPlan plan)
    {
        plan.Name = Name ?? plan.Name;
        plan.Slug = Slug ?? plan.Slug;
        plan.Description = Description ?? plan.Description;
        plan.Tier = Tier ?? plan.Tier;
        plan.PriceUsd = PriceUsd ?? plan.PriceUsd;
        plan.PriceSol = PriceSol ?? plan.PriceSol;
        plan.PriceNeptu = PriceNeptu ?? plan.PriceNeptu;
        plan.BillingPeriod = BillingPeriod ?? plan.BillingPeriod;
        plan.Features = Features ?? plan.Features;
        plan.BasicCalls = Limits?.BasicCalls ?? plan.BasicCalls;
        plan.AiCalls = Limits?.AiCalls ?? plan.AiCalls;
        plan.RateLimit = Limits?.RateLimit ?? plan.RateLimit;
        plan.OverageBasicNeptu = OverageRates?.BasicCallNeptu ?? plan.OverageBasicNeptu;
        plan.OverageBasicSol = OverageRates?.BasicCallSol ?? plan.OverageBasicSol;
        plan.OverageAiNeptu = OverageRates?.AiCallNeptu ?? plan.OverageAiNeptu;
        plan.OverageAiSol = OverageRates?.AiCallSol ?? plan.OverageAiSol;
        plan.DiscountPercent = DiscountPercent ?? plan.DiscountPercent;
        plan.IsActive = IsActive ?? plan.IsActive;
        plan.IsPopular = IsPopular ?? plan.IsPopular;
        plan.SortOrder = SortOrder ?? plan.SortOrder;
    }
}

/// <summary>What is to be set of a plan's limits; a member that is missing or null stays as it is.</summary>
public sealed record ChangeApiLimitsRequest
{
    /// <summary>Calls of a billing period that ask no model; -1 for no limit.</summary>
    [Range(ApiPlan.Unlimited, int.MaxValue)]
    public int? BasicCalls { get; init; }

    /// <summary>Calls of a billing period that do; -1 for no limit.</summary>
    [Range(ApiPlan.Unlimited, int.MaxValue)]
    public int? AiCalls { get; init; }

    /// <summary>Calls a minute; -1 for no limit.</summary>
    [Range(ApiPlan.Unlimited, int.MaxValue), DeniedValues(0, ErrorMessage = "{0} must be -1, or at least 1.")]
    public int? RateLimit { get; init; }
}

/// <summary>What calls beyond a plan's cost; a member that is missing or null stays as it is, or is no price.</summary>
public sealed record OverageRatesRequest
{
    /// <summary>A call that asks no model, in NEPTU.</summary>
    [Price(6)]
    public decimal? BasicCallNeptu { get; init; }

    /// <summary>The same in SOL.</summary>
    [Price(9)]
    public decimal? BasicCallSol { get; init; }

    /// <summary>A call that does, in NEPTU.</summary>
    [Price(6)]
    public decimal? AiCallNeptu { get; init; }

    /// <summary>The same in SOL.</summary>
    [Price(9)]
    public decimal? AiCallSol { get; init; }
}
