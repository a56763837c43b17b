namespace Neptu.Core.Pricing;

/// <summary>What a person may subscribe to.</summary>
public sealed class PricingPlan
{
    /// <summary>The <see cref="Slug"/> of the plan that everybody has who has no other.</summary>
    public const string FreeSlug = "free";

    /// <summary>A limit that is none.</summary>
    public const int Unlimited = -1;

    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Names the plan in addresses: lower-case letters, digits and hyphens; unique.</summary>
    public required string Slug { get; set; }

    /// <summary>A sentence about it.</summary>
    public string? Description { get; set; }

    /// <summary>A month in US dollars, two decimal places.</summary>
    public required decimal PriceUsd { get; set; }

    /// <summary>A month in SOL, nine decimal places; null if it has no such price.</summary>
    public decimal? PriceSol { get; set; }

    /// <summary>A month in NEPTU, six decimal places; null if it has no such price.</summary>
    public decimal? PriceNeptu { get; set; }

    /// <summary>A month in SUDIGITAL, six decimal places; null if it has no such price.</summary>
    public decimal? PriceSudigital { get; set; }

    /// <summary>What it offers, a line each.</summary>
    public required string[] Features { get; set; }

    /// <summary>Readings of a day for oneself, a day; or <see cref="Unlimited"/>.</summary>
    public required int DailyReadings { get; set; }

    /// <summary>Questions to the oracle, a day; or <see cref="Unlimited"/>.</summary>
    public required int OracleChats { get; set; }

    /// <summary>Readings of other births, a day; or <see cref="Unlimited"/>.</summary>
    public required int CustomReadings { get; set; }

    /// <summary>Whether insights go deeper.</summary>
    public required bool AdvancedInsights { get; set; }

    /// <summary>Whether support answers first.</summary>
    public required bool PrioritySupport { get; set; }

    /// <summary>Whether it is on offer. Who has it keeps it.</summary>
    public required bool IsActive { get; set; }

    /// <summary>Whether it is put forward.</summary>
    public required bool IsPopular { get; set; }

    /// <summary>Its place in the list, from low to high.</summary>
    public required int SortOrder { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }
}
