using System.ComponentModel.DataAnnotations;
using Neptu.Api.Pricing;
using Neptu.Api.Validation;
using Neptu.Core.ApiAccess;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>A new credit pack. What is missing and not required is 0 or nothing; it is on offer unless it says otherwise.</summary>
public sealed record NewCreditPackRequest
{
    /// <summary>1 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Names the pack in addresses; no other pack's.</summary>
    [Required, PlanSlug]
    public string? Slug { get; init; }

    /// <summary>A sentence about it.</summary>
    [MaxLength(500)]
    public string? Description { get; init; }

    /// <summary>Calls that ask no model, without the bonus.</summary>
    [Required, Range(1, int.MaxValue)]
    public int? Credits { get; init; }

    /// <summary>Calls that do, without the bonus.</summary>
    [Range(0, int.MaxValue)]
    public int? AiCredits { get; init; }

    /// <summary>In US dollars.</summary>
    [Required, Price(2)]
    public decimal? PriceUsd { get; init; }

    /// <summary>In SOL.</summary>
    [Price(9)]
    public decimal? PriceSol { get; init; }

    /// <summary>In NEPTU.</summary>
    [Price(6)]
    public decimal? PriceNeptu { get; init; }

    /// <summary>How many calls come on top, in percent.</summary>
    [Range(0, 100)]
    public int? BonusPercent { get; init; }

    /// <summary>Whether it is on offer.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Its place in the list, from low to high.</summary>
    public int? SortOrder { get; init; }

    internal ApiCreditPack ToPack(Guid id, DateTimeOffset now) => new()
    {
        Id = id,
        Name = Name!,
        Slug = Slug!,
        Description = Description,
        Credits = Credits!.Value,
        AiCredits = AiCredits ?? 0,
        PriceUsd = PriceUsd!.Value,
        PriceSol = PriceSol,
        PriceNeptu = PriceNeptu,
        BonusPercent = BonusPercent ?? 0,
        IsActive = IsActive ?? true,
        SortOrder = SortOrder ?? 0,
        CreatedAt = now,
        UpdatedAt = now,
    };
}

/// <summary>What is to be set of a credit pack; a member that is missing or null stays as it is.</summary>
public sealed record ChangeCreditPackRequest
{
    /// <summary>1 to 100 characters.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Names the pack in addresses; no other pack's.</summary>
    [PlanSlug]
    public string? Slug { get; init; }

    /// <summary>A sentence about it.</summary>
    [MaxLength(500)]
    public string? Description { get; init; }

    /// <summary>Calls that ask no model, without the bonus.</summary>
    [Range(1, int.MaxValue)]
    public int? Credits { get; init; }

    /// <summary>Calls that do, without the bonus.</summary>
    [Range(0, int.MaxValue)]
    public int? AiCredits { get; init; }

    /// <summary>In US dollars.</summary>
    [Price(2)]
    public decimal? PriceUsd { get; init; }

    /// <summary>In SOL.</summary>
    [Price(9)]
    public decimal? PriceSol { get; init; }

    /// <summary>In NEPTU.</summary>
    [Price(6)]
    public decimal? PriceNeptu { get; init; }

    /// <summary>How many calls come on top, in percent.</summary>
    [Range(0, 100)]
    public int? BonusPercent { get; init; }

    /// <summary>Whether it is on offer.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Its place in the list, from low to high.</summary>
    public int? SortOrder { get; init; }

    internal void ApplyTo(ApiCreditPack pack)
    {
        pack.Name = Name ?? pack.Name;
        pack.Slug = Slug ?? pack.Slug;
        pack.Description = Description ?? pack.Description;
        pack.Credits = Credits ?? pack.Credits;
        pack.AiCredits = AiCredits ?? pack.AiCredits;
        pack.PriceUsd = PriceUsd ?? pack.PriceUsd;
        pack.PriceSol = PriceSol ?? pack.PriceSol;
        pack.PriceNeptu = PriceNeptu ?? pack.PriceNeptu;
        pack.BonusPercent = BonusPercent ?? pack.BonusPercent;
        pack.IsActive = IsActive ?? pack.IsActive;
        pack.SortOrder = SortOrder ?? pack.SortOrder;
    }
}
