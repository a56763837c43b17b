using Neptu.Api.Validation;
using Neptu.Core.Words;
using Neptu.Wariga.Matches;
using Neptu.Wariga.Pawukon;

namespace Neptu.Api.Readings;

/// <summary>The interpretive rules of tradition, each with its source and how well it is attested.</summary>
internal static class MatchEndpoints
{
    private static readonly BirthRule[] BirthRules =
        [MatchRules.Pararasan, MatchRules.Pancasuda, MatchRules.Rakam, MatchRules.Lintang, MatchRules.EkaJalaRsi];

    private static readonly PairRule[] DayRules = [MatchRules.WarigaBelog];
    private static readonly PairRule[] CoupleRules = [MatchRules.CoupleByFour, MatchRules.Jatukarma, MatchRules.TriPremana];

    public static void MapMatches(this IEndpointRouteBuilder readings) =>
        readings.MapGet("/matches", Matches).WithName("GetMatches")
            .WithSummary("What tradition says of a birth, of a birth on a day and of two births");

    private static MatchesResponse Matches(
        [CalendarDate] string birthDate,
        [CalendarDate] string? date,
        [CalendarDate] string? birthDate2,
        [MatchVariants] string? variant,
        [Language] string? lang)
    {
        var birth = CalendarDateAttribute.Parse(birthDate);
        DateOnly? day = date is null ? null : CalendarDateAttribute.Parse(date);
        DateOnly? other = birthDate2 is null ? null : CalendarDateAttribute.Parse(birthDate2);
        var reader = new Reader(PawukonDay.On(birth), MatchVariantsAttribute.Parse(variant), LanguageAttribute.WordsFor(lang));
        return new(
            birth, day, other, reader.Note, reader.Birth(), reader.With(day, DayRules), reader.With(other, CoupleRules), reader.Life());
    }

    /// <summary>Reads one birth by rules, in the variants asked for and in one language.</summary>
    private sealed class Reader(PawukonDay birth, IReadOnlyList<string> variants, Phrasebook words)
    {
        public string Note => words.MatchLabel("note");

        public IReadOnlyList<MatchDto> Birth() =>
            [.. BirthRules.Select(rule => new MatchDto(rule, rule.Read(birth, Asked(rule)), words))];

        public IReadOnlyList<MatchDto> With(DateOnly? other, PairRule[] rules) => other is { } date
            ? [.. rules.Select(rule => new MatchDto(rule, rule.Read(birth, PawukonDay.On(date), Asked(rule)), words))]
            : [];

        public LifePeriodsDto Life()
        {
            var rule = MatchRules.PalSriSedana;
            return new(rule, rule.Read(birth, Asked(rule)), words);
        }

        private string? Asked(MatchRule rule) =>
            variants.FirstOrDefault(asked => rule.Variants.Any(known => known.Id == asked));
    }
}
