using System.ComponentModel.DataAnnotations;
using Neptu.Api.Validation;
using Neptu.Core.Pricing;

namespace Neptu.Api.Pricing;

/// <summary>What is to be set of a plan; a member that is missing or null stays as it is.</summary>
public sealed record ChangePlanRequest
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

    /// <summary>A month in US dollars.</summary>
    [Price(2)]
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

    /// <summary>What it offers, a line each; replaces the whole list.</summary>
    [TextLines(20, 200)]
    public string[]? Features { get; init; }

    /// <summary>What it allows.</summary>
    public PlanLimitsRequest? Limits { get; init; }

    /// <summary>Whether it is on offer.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether it is put forward.</summary>
    public bool? IsPopular { get; init; }

    /// <summary>Its place in the list, from low to high.</summary>
    public int? SortOrder { get; init; }

    internal void ApplyTo(PricingPlan plan)
    {
        plan.Name = Name ?? plan.Name;
        plan.Slug = Slug ?? plan.Slug;
        plan.Description = Description ?? plan.Description;
        plan.PriceUsd = PriceUsd ?? plan.PriceUsd;
        plan.PriceSol = PriceSol ?? plan.PriceSol;
        plan.PriceNeptu = PriceNeptu ?? plan.PriceNeptu;
        plan.PriceSudigital = PriceSudigital ?? plan.PriceSudigital;
        plan.Features = Features ?? plan.Features;
        plan.DailyReadings = Limits?.DailyReadings ?? plan.DailyReadings;
        plan.OracleChats = Limits?.OracleChats ?? plan.OracleChats;
        plan.CustomReadings = Limits?.CustomReadings ?? plan.CustomReadings;
        plan.AdvancedInsights = Limits?.AdvancedInsights ?? plan.AdvancedInsights;
        plan.PrioritySupport = Limits?.PrioritySupport ?? plan.PrioritySupport;
        plan.IsActive = IsActive ?? plan.IsActive;
        plan.IsPopular = IsPopular ?? plan.IsPopular;
        plan.SortOrder = SortOrder ?? plan.SortOrder;
    }
}
