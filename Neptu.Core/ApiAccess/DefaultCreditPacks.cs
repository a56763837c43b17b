namespace Neptu.Core.ApiAccess;

/// <summary>The packs that a new database has: half the calls of a plan at the plan's price, for those who want no plan.</summary>
internal static class DefaultCreditPacks
{
    private static readonly DateTimeOffset Made = new(2026, 2, 15, 0, 0, 0, TimeSpan.Zero);

    /// <summary>In the order of their prices.</summary>
    public static readonly IReadOnlyList<ApiCreditPack> All =
    [
        new()
        {
            Id = new("019c5ea1-4800-7000-8000-000000000011"),
            Name = "Starter pack",
            Slug = "starter-pack",
            Description = "500 calls and 50 to the oracle.",
            Credits = 500,
            AiCredits = 50,
            PriceUsd = 7.5m,
            PriceSol = 0.05m,
            PriceNeptu = 50,
            BonusPercent = 0,
            IsActive = true,
            SortOrder = 1,
            CreatedAt = Made,
            UpdatedAt = Made,
        },
        new()
        {
            Id = new("019c5ea1-4800-7000-8000-000000000012"),
            Name = "Growth pack",
            Slug = "growth-pack",
            Description = "5,000 calls and 500 to the oracle, and a tenth on top.",
            Credits = 5_000,
            AiCredits = 500,
            PriceUsd = 60,
            PriceSol = 0.4m,
            PriceNeptu = 400,
            BonusPercent = 10,
            IsActive = true,
            SortOrder = 2,
            CreatedAt = Made,
            UpdatedAt = Made,
        },
        new()
        {
            Id = new("019c5ea1-4800-7000-8000-000000000013"),
            Name = "Scale pack",
            Slug = "scale-pack",
            Description = "50,000 calls and 5,000 to the oracle, and a fifth on top.",
            Credits = 50_000,
            AiCredits = 5_000,
            PriceUsd = 450,
            PriceSol = 3,
            PriceNeptu = 3_000,
            BonusPercent = 20,
            IsActive = true,
            SortOrder = 3,
            CreatedAt = Made,
            UpdatedAt = Made,
        },
    ];
}
