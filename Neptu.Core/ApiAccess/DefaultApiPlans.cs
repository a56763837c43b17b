namespace Neptu.Core.ApiAccess;

/// <summary>
/// The plans and packs that a new database has. A basic call costs 0.05 NEPTU or 0.00005 SOL by the smallest plan, one that asks
/// a model ten times that, and less by the discount of a larger plan; so do calls beyond a plan's.
/// </summary>
internal static class DefaultApiPlans
{
    private static readonly DateTimeOffset Made = new(2026, 2, 15, 0, 0, 0, TimeSpan.Zero);

    /// <summary>In the order of their prices.</summary>
    public static readonly IReadOnlyList<ApiPlan> All =
    [
        new()
        {
            Id = new("019c5ea1-4800-7000-8000-000000000001"),
            Name = "Starter",
            Slug = "api-starter",
            Description = "To try the API out.",
            Tier = ApiTiers.Starter,
            PriceUsd = 7.5m,
            PriceSol = 0.05m,
            PriceNeptu = 50,
            BillingPeriod = BillingPeriods.Monthly,
            Features = ["1,000 calls a month", "100 calls to the oracle a month", "60 calls a minute"],
            BasicCalls = 1_000,
            AiCalls = 100,
            RateLimit = 60,
            OverageBasicNeptu = 0.05m,
            OverageBasicSol = 0.00005m,
            OverageAiNeptu = 0.5m,
            OverageAiSol = 0.0005m,
            DiscountPercent = 0,
            IsActive = true,
            IsPopular = false,
            SortOrder = 1,
            CreatedAt = Made,
            UpdatedAt = Made,
        },
        new()
        {
            Id = new("019c5ea1-4800-7000-8000-000000000002"),
            Name = "Pro",
            Slug = "api-pro",
            Description = "For an app with people in it.",
            Tier = ApiTiers.Pro,
            PriceUsd = 60,
            PriceSol = 0.4m,
            PriceNeptu = 400,
            BillingPeriod = BillingPeriods.Monthly,
            Features = ["10,000 calls a month", "1,000 calls to the oracle a month", "120 calls a minute", "20 % less a call"],
            BasicCalls = 10_000,
            AiCalls = 1_000,
            RateLimit = 120,
            OverageBasicNeptu = 0.04m,
            OverageBasicSol = 0.00004m,
            OverageAiNeptu = 0.4m,
            OverageAiSol = 0.0004m,
            DiscountPercent = 20,
            IsActive = true,
            IsPopular = false,
            SortOrder = 2,
            CreatedAt = Made,
            UpdatedAt = Made,
        },
        new()
        {
            Id = new("019c5ea1-4800-7000-8000-000000000003"),
            Name = "Business",
            Slug = "api-business",
            Description = "For many apps, or a large one.",
            Tier = ApiTiers.Business,
            PriceUsd = 450,
            PriceSol = 3,
            PriceNeptu = 3_000,
            BillingPeriod = BillingPeriods.Monthly,
            Features = ["100,000 calls a month", "10,000 calls to the oracle a month", "300 calls a minute", "40 % less a call"],
            BasicCalls = 100_000,
            AiCalls = 10_000,
            RateLimit = 300,
            OverageBasicNeptu = 0.03m,
            OverageBasicSol = 0.00003m,
            OverageAiNeptu = 0.3m,
            OverageAiSol = 0.0003m,
            DiscountPercent = 40,
            IsActive = true,
            IsPopular = false,
            SortOrder = 3,
            CreatedAt = Made,
            UpdatedAt = Made,
        },
        new()
        {
            Id = new("019c5ea1-4800-7000-8000-000000000004"),
            Name = "Enterprise",
            Slug = "api-enterprise",
            Description = "By agreement.",
            Tier = ApiTiers.Enterprise,
            PriceUsd = 0,
            BillingPeriod = BillingPeriods.Monthly,
            Features = ["Calls without limit", "1,000 calls a minute"],
            BasicCalls = ApiPlan.Unlimited,
            AiCalls = ApiPlan.Unlimited,
            RateLimit = 1_000,
            DiscountPercent = 0,
            IsActive = true,
            IsPopular = false,
            SortOrder = 4,
            CreatedAt = Made,
            UpdatedAt = Made,
        },
    ];
}
