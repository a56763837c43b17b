using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Neptu.Core.Persons;

namespace Neptu.Api.Administration.Persons;

/// <summary>A person known to the public; <c>wukuData</c> is the reading of the birthday.</summary>
internal sealed record PersonDto(
    Guid Id,
    string Name,
    string? LastName,
    string? Slug,
    DateOnly Birthday,
    [property: AllowedValues(null, "M", "F", "O")] string? Gender,
    [property: PersonCategories] string[] Categories,
    string? Nationality,
    string? Title,
    string? Description,
    string? ImageUrl,
    string? ThumbnailUrl,
    string? WikidataId,
    string? WikipediaUrl,
    string[] Tags,
    int? Popularity,
    [property: AllowedValues(
        PersonSources.Wikidata, PersonSources.FamousBirthdays, PersonSources.Forbes, PersonSources.Wikipedia, PersonSources.Manual)]
    string Source,
    string? SourceUrl,
    JsonElement? WukuData,
    string? City,
    string? State,
    string[]? Bios,
    string[]? Abouts,
    string[]? Industries,
    decimal? NetWorthBillions,
    int? ForbesRank,
    [property: AllowedValues(PersonStatus.Active, PersonStatus.Inactive, PersonStatus.PendingReview)] string Status,
    DateTime? CrawledAt,
    DateTime CreatedAt,
    DateTime UpdatedAt)
{
    public static PersonDto From(Person person) =>
        new(
            person.Id,
            person.Name,
            person.LastName,
            person.Slug,
            person.Birthday,
            person.Gender,
            person.Categories,
            person.Nationality,
            person.Title,
            person.Description,
            person.ImageUrl,
            person.ThumbnailUrl,
            person.WikidataId,
            person.WikipediaUrl,
            person.Tags,
            person.Popularity,
            person.Source,
            person.SourceUrl,
            person.WukuData is null ? null : JsonSerializer.Deserialize<JsonElement>(person.WukuData),
            person.City,
            person.State,
            person.Bios,
            person.Abouts,
            person.Industries,
            person.NetWorthBillions,
            person.ForbesRank,
            person.Status,
            person.CrawledAt?.UtcDateTime,
            person.CreatedAt.UtcDateTime,
            person.UpdatedAt.UtcDateTime);
}

/// <summary>A person.</summary>
internal sealed record PersonResponse(PersonDto Person) : SuccessResponse;

/// <summary>How many people of which kind there are; a person may be of several categories.</summary>
internal sealed record PersonStatsDto(
    int Total,
    int WithWukuData,
    IReadOnlyDictionary<string, int> ByStatus,
    IReadOnlyDictionary<string, int> BySource,
    IReadOnlyDictionary<string, int> ByCategory)
{
    public static PersonStatsDto From(PersonTotals totals) =>
        new(
            totals.Total,
            totals.WithWukuData,
            PersonTotals.Counts(totals.ByStatus, PersonStatus.All),
            PersonTotals.Counts(totals.BySource, PersonSources.All),
            PersonTotals.Counts(totals.ByCategory, PersonCategories.All));
}

/// <summary>How many people of which kind there are.</summary>
internal sealed record PersonStatsResponse(PersonStatsDto Stats) : SuccessResponse;

/// <summary>How many people have a reading now, and for how many of them it was another than before, or the first.</summary>
internal sealed record RecalculationResponse(int Recalculated, int Changed) : SuccessResponse;
