namespace Neptu.Core.ApiAccess;

/// <summary>Calls that a developer buys beside a plan; they do not end with a billing period.</summary>
public sealed class ApiCreditPack : ICatalogueItem
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Names the pack in addresses: lower-case letters, digits and hyphens; unique.</summary>
    public required string Slug { get; set; }

    /// <summary>A sentence about it.</summary>
    public string? Description { get; set; }

    /// <summary>Calls that ask no model, without the bonus; at least 1.</summary>
    public required int Credits { get; set; }

    /// <summary>Calls that do, without the bonus.</summary>
    public required int AiCredits { get; set; }

    /// <summary>In US dollars, two decimal places.</summary>
    public required decimal PriceUsd { get; set; }

    /// <summary>In SOL, nine decimal places; null if it has no such price.</summary>
    public decimal? PriceSol { get; set; }

    /// <summary>In NEPTU, six decimal places; null if it has no such price.</summary>
    public decimal? PriceNeptu { get; set; }

    /// <summary>How many calls come on top, in percent.</summary>
    public required int BonusPercent { get; set; }

    /// <summary>Whether it is on offer.</summary>
    public required bool IsActive { get; set; }

    /// <inheritdoc/>
    public required int SortOrder { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required DateTimeOffset UpdatedAt { get; set; }
}
