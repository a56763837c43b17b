using Neptu.Core.ApiAccess;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>Calls that a developer buys beside a plan.</summary>
internal sealed record CreditPackDto(
    Guid Id,
    string Name,
    string Slug,
    string? Description,
    int Credits,
    int AiCredits,
    decimal PriceUsd,
    decimal? PriceSol,
    decimal? PriceNeptu,
    int BonusPercent,
    bool IsActive,
    int SortOrder,
    DateTime CreatedAt,
    DateTime UpdatedAt)
{
    public static CreditPackDto From(ApiCreditPack pack) =>
        new(
            pack.Id,
            pack.Name,
            pack.Slug,
            pack.Description,
            pack.Credits,
            pack.AiCredits,
            pack.PriceUsd,
            pack.PriceSol,
            pack.PriceNeptu,
            pack.BonusPercent,
            pack.IsActive,
            pack.SortOrder,
            pack.CreatedAt.UtcDateTime,
            pack.UpdatedAt.UtcDateTime);
}

/// <summary>Credit packs in their order.</summary>
internal sealed record CreditPacksResponse(IReadOnlyList<CreditPackDto> CreditPacks) : SuccessResponse;

/// <summary>A credit pack.</summary>
internal sealed record CreditPackResponse(CreditPackDto CreditPack) : SuccessResponse;
