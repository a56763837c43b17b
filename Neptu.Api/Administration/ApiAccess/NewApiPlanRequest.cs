using System.ComponentModel.DataAnnotations;
using Neptu.Api.Pricing;
using Neptu.Api.Validation;
using Neptu.Core.ApiAccess;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>
/// A new plan for developers. What is missing and not required is 0, false or nothing; it is on offer unless it says otherwise.
/// </summary>
public sealed record NewApiPlanRequest
{
    /// <summary>1 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Names the plan in addresses; no other plan's.</summary>
    [Required, PlanSlug]
    public string? Slug { get; init; }

    /// <summary>A sentence about it.</summary>
    [MaxLength(500)]
    public string? Description { get; init; }

    /// <summary>starter, pro, business or enterprise.</summary>
    [Required, AllowedValues(null, ApiTiers.Starter, ApiTiers.Pro, ApiTiers.Business, ApiTiers.Enterprise)]
    public string? Tier { get; init; }

    /// <summary>A billing period in US dollars.</summary>
    [Required, Price(2)]
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

    /// <summary>What it offers, a line each.</summary>
    [Required, TextLines(20, 200)]
    public string[]? Features { get; init; }

    /// <summary>What it allows.</summary>
    [Required]
    public NewApiLimitsRequest? Limits { get; init; }

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

    internal ApiPlan ToPlan(Guid id, DateTimeOffset now) => new()
    {
        Id = id,
        Name = Name!,
        Slug = Slug!,
        Description = Description,
        Tier = Tier!,
        PriceUsd = PriceUsd!.Value,
        PriceSol = PriceSol,
        PriceNeptu = PriceNeptu,
        BillingPeriod = BillingPeriod ?? BillingPeriods.Monthly,
        Features = Features!,
        BasicCalls = Limits!.BasicCalls!.Value,
        AiCalls = Limits.AiCalls!.Value,
        RateLimit = Limits.RateLimit!.Value,
        OverageBasicNeptu = OverageRates?.BasicCallNeptu,
        OverageBasicSol = OverageRates?.BasicCallSol,
        OverageAiNeptu = OverageRates?.AiCallNeptu,
        OverageAiSol = OverageRates?.AiCallSol,
        DiscountPercent = DiscountPercent ?? 0,
        IsActive = IsActive ?? true,
        IsPopular = IsPopular ?? false,
        SortOrder = SortOrder ?? 0,
        CreatedAt = now,
        UpdatedAt = now,
    };
}

/// <summary>What a new plan allows.</summary>
public sealed record NewApiLimitsRequest
{
    /// <summary>Calls of a billing period that ask no model; -1 for no limit.</summary>
    [Required, Range(ApiPlan.Unlimited, int.MaxValue)]
    public int? BasicCalls { get; init; }

    /// <summary>Calls of a billing period that do; -1 for no limit.</summary>
    [Required, Range(ApiPlan.Unlimited, int.MaxValue)]
    public int? AiCalls { get; init; }

    /// <summary>Calls a minute; -1 for no limit.</summary>
    [Required, Range(ApiPlan.Unlimited, int.MaxValue), DeniedValues(0, ErrorMessage = "{0} must be -1, or at least 1.")]
    public int? RateLimit { get; init; }
}
