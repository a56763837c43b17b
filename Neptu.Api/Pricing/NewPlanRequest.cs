using System.ComponentModel.DataAnnotations;
using Neptu.Api.Validation;
using Neptu.Core.Pricing;

namespace Neptu.Api.Pricing;

/// <summary>A new plan. What is missing and not required is 0, false or nothing; it is on offer unless it says otherwise.</summary>
public sealed record NewPlanRequest
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

    /// <summary>A month in US dollars.</summary>
    [Required, Price(2)]
    public decimal? PriceUsd { get; init; }

    /// <summary>A month in SOL.</summary>
    [Price(9)]
    public decimal? PriceSol { get; init; }

    /// <summary>A month in NEPTU.</summary>
    [Price(6)]
    public decimal? PriceNeptu { get; init; }

    /// <summary>A month in SUDIGITAL.</summary>
    [Price(6)]
    public decimal? PriceSudigital { get; init; }

    /// <summary>What it offers, a line each.</summary>
    [Required, TextLines(20, 200)]
    public string[]? Features { get; init; }

    /// <summary>What it allows.</summary>
    [Required]
    public PlanLimitsRequest? Limits { get; init; }

    /// <summary>Whether it is on offer.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether it is put forward.</summary>
    public bool? IsPopular { get; init; }

    /// <summary>Its place in the list, from low to high.</summary>
    public int? SortOrder { get; init; }

    internal PricingPlan ToPlan(Guid id, DateTimeOffset now) => new()
    {
        Id = id,
        Name = Name!,
        Slug = Slug!,
        Description = Description,
        PriceUsd = PriceUsd!.Value,
        PriceSol = PriceSol,
        PriceNeptu = PriceNeptu,
        PriceSudigital = PriceSudigital,
        Features = Features!,
        DailyReadings = Limits!.DailyReadings ?? 0,
        OracleChats = Limits.OracleChats ?? 0,
        CustomReadings = Limits.CustomReadings ?? 0,
        AdvancedInsights = Limits.AdvancedInsights ?? false,
        PrioritySupport = Limits.PrioritySupport ?? false,
        IsActive = IsActive ?? true,
        IsPopular = IsPopular ?? false,
        SortOrder = SortOrder ?? 0,
        CreatedAt = now,
        UpdatedAt = now,
    };
}
