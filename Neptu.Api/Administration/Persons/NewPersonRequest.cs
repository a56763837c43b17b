using System.ComponentModel.DataAnnotations;
using Neptu.Api.Validation;
using Neptu.Core.Persons;

namespace Neptu.Api.Administration.Persons;

/// <summary>A person to be added by an admin.</summary>
public sealed record NewPersonRequest
{
    /// <summary>1 to 200 characters; no other person's.</summary>
    [Required, StringLength(200, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>At most 100 characters.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? LastName { get; init; }

    /// <summary>Names the person in addresses; no other person's.</summary>
    [StringLength(200), RegularExpression(
        @"^[a-z0-9]+(-[a-z0-9]+)*\z", ErrorMessage = "{0} must be lower-case letters and digits, in words joined by hyphens.")]
    public string? Slug { get; init; }

    /// <summary>Not in the future.</summary>
    [Required, CalendarDate]
    public string? Birthday { get; init; }

    /// <summary>M, F or O.</summary>
    [AllowedValues(null, "M", "F", "O")]
    public string? Gender { get; init; }

    /// <summary>1 to 5; world_leader by default.</summary>
    [PersonCategories]
    public string[]? Categories { get; init; }

    /// <summary>At most 100 characters.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? Nationality { get; init; }

    /// <summary>At most 300 characters.</summary>
    [StringLength(300, MinimumLength = 1)]
    public string? Title { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    [StringLength(2000, MinimumLength = 1)]
    public string? Description { get; init; }

    /// <summary>A picture.</summary>
    [WebAddress]
    public string? ImageUrl { get; init; }

    /// <summary>A small picture.</summary>
    [WebAddress]
    public string? ThumbnailUrl { get; init; }

    /// <summary>Q and a number; no other person's.</summary>
    [RegularExpression(@"^Q[1-9][0-9]{0,18}\z", ErrorMessage = "{0} must be Q and a number.")]
    public string? WikidataId { get; init; }

    /// <summary>An article.</summary>
    [WebAddress]
    public string? WikipediaUrl { get; init; }

    /// <summary>At most 10 words for what the person is known for.</summary>
    [TextLines(10, 50)]
    public string[]? Tags { get; init; }

    /// <summary>0 to 1,000.</summary>
    [Range(0, 1000)]
    public int? Popularity { get; init; }

    /// <summary>wikidata, famous_birthdays, forbes, wikipedia or, by default, manual.</summary>
    [AllowedValues(
        null, PersonSources.Wikidata, PersonSources.FamousBirthdays, PersonSources.Forbes, PersonSources.Wikipedia, PersonSources.Manual)]
    public string? Source { get; init; }

    /// <summary>Where it was read.</summary>
    [WebAddress]
    public string? SourceUrl { get; init; }

    /// <summary>At most 100 characters.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? City { get; init; }

    /// <summary>At most 100 characters.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? State { get; init; }

    /// <summary>At most 10 texts about the person's life.</summary>
    [TextLines(10, 1000)]
    public string[]? Bios { get; init; }

    /// <summary>At most 10 shorter ones.</summary>
    [TextLines(10, 500)]
    public string[]? Abouts { get; init; }

    /// <summary>At most 5.</summary>
    [TextLines(5, 100)]
    public string[]? Industries { get; init; }

    /// <summary>In thousands of millions of US dollars, at most 999,999.</summary>
    [Price(6), Range(typeof(decimal), "0", "999999", ParseLimitsInInvariantCulture = true)]
    public decimal? NetWorthBillions { get; init; }

    /// <summary>From 1 on.</summary>
    [Range(1, int.MaxValue)]
    public int? ForbesRank { get; init; }

    /// <summary>active by default, inactive or pending_review.</summary>
    [AllowedValues(null, PersonStatus.Active, PersonStatus.Inactive, PersonStatus.PendingReview)]
    public string? Status { get; init; }

    internal Person ToPerson(Guid id, DateTimeOffset now)
    {
        var birthday = CalendarDateAttribute.Parse(Birthday!);
        return new()
        {
            Id = id,
            Name = Name!,
            LastName = LastName,
            Slug = Slug,
            Birthday = birthday,
            Gender = Gender,
            Categories = Categories ?? [PersonCategories.WorldLeader],
            Nationality = Nationality,
            Title = Title,
            Description = Description,
            ImageUrl = ImageUrl,
            ThumbnailUrl = ThumbnailUrl,
            WikidataId = WikidataId,
            WikipediaUrl = WikipediaUrl,
            Tags = Tags ?? [],
            Popularity = Popularity,
            Source = Source ?? PersonSources.Manual,
            SourceUrl = SourceUrl,
            WukuData = PersonReadings.Of(birthday),
            City = City,
            State = State,
            Bios = Bios,
            Abouts = Abouts,
            Industries = Industries,
            NetWorthBillions = NetWorthBillions,
            ForbesRank = ForbesRank,
            Status = Status ?? PersonStatus.Active,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }
}
