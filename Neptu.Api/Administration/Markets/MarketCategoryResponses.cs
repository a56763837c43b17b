using System.ComponentModel.DataAnnotations;
using Neptu.Core.Markets;

namespace Neptu.Api.Administration.Markets;

/// <summary>A part of the markets, and the tags of the people who move it.</summary>
internal sealed record MarketCategoryDto(
    Guid Id,
    string Name,
    string Slug,
    string? Description,
    string? Icon,
    string? Color,
    [property: AllowedValues(MarketKinds.Crypto, MarketKinds.Forex, MarketKinds.Stock)] string Category,
    string[] PersonTags,
    bool IsActive,
    int SortOrder,
    DateTime CreatedAt,
    DateTime UpdatedAt)
{
    public static MarketCategoryDto From(MarketCategory category) =>
        new(
            category.Id,
            category.Name,
            category.Slug,
            category.Description,
            category.Icon,
            category.Color,
            category.Category,
            category.PersonTags,
            category.IsActive,
            category.SortOrder,
            category.CreatedAt.UtcDateTime,
            category.UpdatedAt.UtcDateTime);
}

/// <summary>The parts of the markets in their order.</summary>
internal sealed record MarketCategoriesResponse(IReadOnlyList<MarketCategoryDto> Categories) : SuccessResponse;

/// <summary>A part of the markets.</summary>
internal sealed record MarketCategoryResponse(MarketCategoryDto Category) : SuccessResponse;
