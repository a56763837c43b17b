namespace Neptu.Core.Pricing;

/// <summary>The plans that a new database has.</summary>
internal static class DefaultPlans
{
    private static readonly DateTimeOffset Made = new(2026, 2, 12, 0, 0, 0, TimeSpan.Zero);

    public static readonly PricingPlan Free = new()
    {
        Id = new("019c4f2e-3400-7000-8000-000000000001"),
        Name = "Free",
        Slug = PricingPlan.FreeSlug,
        Description = "The calendar and your own readings.",
        PriceUsd = 0,
        Features = ["Your own reading, every day", "Compatibility of two people", "5 questions to the oracle a day"],
        DailyReadings = 1,
        OracleChats = 5,
        CustomReadings = 1,
        AdvancedInsights = false,
        PrioritySupport = false,
        IsActive = true,
        IsPopular = false,
        SortOrder = 1,
        CreatedAt = Made,
        UpdatedAt = Made,
    };

    public static readonly PricingPlan Basic = new()
    {
        Id = new("019c4f2e-3400-7000-8000-000000000002"),
        Name = "Basic",
        Slug = "basic",
        Description = "For those who ask every day.",
        PriceUsd = 9.99m,
        Features = ["3 readings a day", "50 questions to the oracle a day", "10 readings of other births a day"],
        DailyReadings = 3,
        OracleChats = 50,
        CustomReadings = 10,
        AdvancedInsights = true,
        PrioritySupport = false,
        IsActive = true,
        IsPopular = true,
        SortOrder = 2,
        CreatedAt = Made,
        UpdatedAt = Made,
    };

    public static readonly PricingPlan Premium = new()
    {
        Id = new("019c4f2e-3400-7000-8000-000000000003"),
        Name = "Premium",
        Slug = "premium",
        Description = "Everything, without limits.",
        PriceUsd = 24.99m,
        Features =
        [
            "Readings without limit",
            "Questions to the oracle without limit",
            "Readings of other births without limit",
            "Support answers first",
        ],
        DailyReadings = PricingPlan.Unlimited,
        OracleChats = PricingPlan.Unlimited,
        CustomReadings = PricingPlan.Unlimited,
        AdvancedInsights = true,
        PrioritySupport = true,
        IsActive = true,
        IsPopular = false,
        SortOrder = 3,
        CreatedAt = Made,
        UpdatedAt = Made,
    };

    /// <summary>In the order of their prices.</summary>
    public static readonly IReadOnlyList<PricingPlan> All = [Free, Basic, Premium];
}
