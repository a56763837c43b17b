namespace Neptu.Core.ApiAccess;

/// <summary>A plan for developers who call the API by key: so many calls a billing period, and what more of them cost.</summary>
public sealed class ApiPlan : ICatalogueItem
{
    /// <summary>A number of calls that is not limited.</summary>
    public const int Unlimited = -1;

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Names the plan in addresses: lower-case letters, digits and hyphens; unique.</summary>
    public required string Slug { get; set; }

    /// <summary>A sentence about it.</summary>
    public string? Description { get; set; }

    /// <summary>One of <see cref="ApiTiers"/>.</summary>
    public required string Tier { get; set; }

    /// <summary>A billing period in US dollars, two decimal places.</summary>
    public required decimal PriceUsd { get; set; }

    /// <summary>A billing period in SOL, nine decimal places; null if it has no such price.</summary>
    public decimal? PriceSol { get; set; }

    /// <summary>A billing period in NEPTU, six decimal places; null if it has no such price.</summary>
    public decimal? PriceNeptu { get; set; }

    /// <summary>One of <see cref="BillingPeriods"/>.</summary>
    public required string BillingPeriod { get; set; }

    /// <summary>What it offers, a line each.</summary>
    public required string[] Features { get; set; }

    /// <summary>Calls of a billing period that ask no model; or <see cref="Unlimited"/>.</summary>
    public required int BasicCalls { get; set; }

    /// <summary>Calls of a billing period that do; or <see cref="Unlimited"/>.</summary>
    public required int AiCalls { get; set; }

    /// <summary>Calls a minute at most; or <see cref="Unlimited"/>.</summary>
    public required int RateLimit { get; set; }

    /// <summary>What a basic call beyond the plan's costs, in NEPTU; null if there is none beyond.</summary>
    public decimal? OverageBasicNeptu { get; set; }

    /// <summary>The same in SOL.</summary>
    public decimal? OverageBasicSol { get; set; }

    /// <summary>What a call beyond the plan's that asks a model costs, in NEPTU; null if there is none beyond.</summary>
    public decimal? OverageAiNeptu { get; set; }

    /// <summary>The same in SOL.</summary>
    public decimal? OverageAiSol { get; set; }

    /// <summary>How much less a call costs than by the smallest plan, in percent.</summary>
    public required int DiscountPercent { get; set; }

    /// <summary>Whether it is on offer. Who has it keeps it.</summary>
    public required bool IsActive { get; set; }

    /// <summary>Whether it is put forward.</summary>
    public required bool IsPopular { get; set; }

    /// <inheritdoc/>
    public required int SortOrder { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>The sizes of plans, from small to large.</summary>
public static class ApiTiers
{
    /// <summary>To try it out.</summary>
    public const string Starter = "starter";

    /// <summary>For an app.</summary>
    public const string Pro = "pro";

    /// <summary>For many apps, or a large one.</summary>
    public const string Business = "business";

    /// <summary>By agreement.</summary>
    public const string Enterprise = "enterprise";
}

/// <summary>How long a plan's calls last.</summary>
public static class BillingPeriods
{
    /// <summary>A month.</summary>
    public const string Monthly = "monthly";

    /// <summary>A year.</summary>
    public const string Yearly = "yearly";
}
