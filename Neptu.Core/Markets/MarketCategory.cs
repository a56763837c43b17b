namespace Neptu.Core.Markets;

/// <summary>A part of the markets, and which people move it.</summary>
public sealed class MarketCategory
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Names it in addresses: lower-case letters, digits and hyphens; unique.</summary>
    public required string Slug { get; init; }

    /// <summary>A sentence about it.</summary>
    public string? Description { get; init; }

    /// <summary>The name of an icon.</summary>
    public string? Icon { get; init; }

    /// <summary>A colour, as CSS writes it.</summary>
    public string? Color { get; init; }

    /// <summary>One of <see cref="MarketKinds"/>.</summary>
    public required string Category { get; init; }

    /// <summary>The tags of the people who move it.</summary>
    public required string[] PersonTags { get; init; }

    /// <summary>Whether it is shown.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Its place in the list, from low to high.</summary>
    public required int SortOrder { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>The markets.</summary>
public static class MarketKinds
{
    /// <summary>Coins.</summary>
    public const string Crypto = "crypto";

    /// <summary>Currencies.</summary>
    public const string Forex = "forex";

    /// <summary>Shares.</summary>
    public const string Stock = "stock";
}
