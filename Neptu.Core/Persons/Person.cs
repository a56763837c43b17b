namespace Neptu.Core.Persons;

/// <summary>Somebody known to the public, whose birthday is read beside the markets.</summary>
public sealed class Person
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>1 to 200 characters; unique.</summary>
    public required string Name { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string? LastName { get; init; }

    /// <summary>Names the person in addresses; unique.</summary>
    public string? Slug { get; init; }

    /// <summary>Civil day of birth.</summary>
    public required DateOnly Birthday { get; init; }

    /// <summary>M, F or O.</summary>
    public string? Gender { get; init; }

    /// <summary>1 to 5 out of <see cref="PersonCategories"/>.</summary>
    public required string[] Categories { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string? Nationality { get; init; }

    /// <summary>What the person is or was, at most 300 characters.</summary>
    public string? Title { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>A picture's address.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>A small picture's address.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>Q and a number; unique.</summary>
    public string? WikidataId { get; init; }

    /// <summary>An article's address.</summary>
    public string? WikipediaUrl { get; init; }

    /// <summary>At most 10 words for what the person is known for.</summary>
    public required string[] Tags { get; init; }

    /// <summary>0 to 1,000.</summary>
    public int? Popularity { get; init; }

    /// <summary>One of <see cref="PersonSources"/>.</summary>
    public required string Source { get; init; }

    /// <summary>The address it was read at.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The reading of the birthday as JSON, in the contract's shape; null until it is computed.</summary>
    public string? WukuData { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string? City { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string? State { get; init; }

    /// <summary>At most 10 texts about the person's life.</summary>
    public string[]? Bios { get; init; }

    /// <summary>At most 10 shorter ones.</summary>
    public string[]? Abouts { get; init; }

    /// <summary>At most 5.</summary>
    public string[]? Industries { get; init; }

    /// <summary>In thousands of millions of US dollars, six decimal places.</summary>
    public decimal? NetWorthBillions { get; init; }

    /// <summary>From 1 on.</summary>
    public int? ForbesRank { get; init; }

    /// <summary>One of <see cref="PersonStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>When a program last read about the person.</summary>
    public DateTimeOffset? CrawledAt { get; init; }

    /// <summary>When the row was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
