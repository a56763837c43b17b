using System.ComponentModel.DataAnnotations;
using Neptu.Core.Pricing;

namespace Neptu.Api.Pricing;

/// <summary>What is to be set of a plan's limits; a member that is missing or null stays as it is, or is 0 or false.</summary>
public sealed record PlanLimitsRequest
{
    /// <summary>A day; -1 for no limit.</summary>
    [Range(PricingPlan.Unlimited, int.MaxValue)]
    public int? DailyReadings { get; init; }

    /// <summary>A day; -1 for no limit.</summary>
    [Range(PricingPlan.Unlimited, int.MaxValue)]
    public int? OracleChats { get; init; }

    /// <summary>A day; -1 for no limit.</summary>
    [Range(PricingPlan.Unlimited, int.MaxValue)]
    public int? CustomReadings { get; init; }

    /// <summary>Whether insights go deeper.</summary>
    public bool? AdvancedInsights { get; init; }

    /// <summary>Whether support answers first.</summary>
    public bool? PrioritySupport { get; init; }
}
