using System.Text.Json;
using Neptu.Core.Words;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Matches;
using Neptu.Wariga.Otonan;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;
using Neptu.Wariga.Soul;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Words;

/// <summary>There are words for everything the engine says, and for nothing else.</summary>
public sealed class EngineWordsTests
{
    private static readonly DateOnly ZeroDay = new(2000, 5, 21);

    // Every birth, and one day for each.
    private static readonly FullReading[] Cycle =
        [.. Enumerable.Range(0, PawukonDay.CycleLength).Select(i => SoulReading.Full(ZeroDay.AddDays(i), ZeroDay))];

    private static readonly (string Field, Func<DayReading, string> Token)[] Fields =
    [
        ("dasa_aksara", r => r.DasaAksara.Name), ("panca_brahma", r => r.PancaBrahma.Name), ("panca_tirta", r => r.PancaTirta.Name),
        ("frekuensi", r => r.Frekuensi.Name), ("gender", r => r.SaptaWara.Gender), ("dualitas", r => r.Dualitas),
        ("siklus", r => r.Siklus.Name), ("kanda_pat", r => r.KandaPat.Name), ("cipta", r => r.Cipta.Name), ("rasa", r => r.Rasa.Name),
        ("karsa", r => r.Karsa.Name), ("tindakan", r => r.Tindakan.Name), ("afirmasi", r => r.Afirmasi.Name),
    ];

    private static readonly (string Field, Func<DayReading, string> Token)[] Days =
    [
        ("sapta_wara", r => r.SaptaWara.Name), ("panca_wara", r => r.PancaWara.Name), ("sad_wara", r => r.SadWara.Name),
        ("wuku", r => r.Wuku.Name),
    ];

    [Theory]
    [MemberData(nameof(LanguageFile.Codes), MemberType = typeof(LanguageFile))]
    public void Every_token_of_every_reading_has_words(string code)
    {
        var words = For(code);
        foreach (var reading in Cycle)
        {
            foreach (var (field, token) in Fields.Concat(Days)) words.Reading(field, token(reading.Potensi)).Name.ShouldNotBeEmpty();
            foreach (var purpose in (Purpose[])[reading.Potensi.LahirUntuk, reading.Peluang.DiberiHakUntuk])
                words.Reading("frekuensi", purpose.Name).Text.ShouldNotBeNullOrEmpty();
            words.Reading("lahir_untuk", reading.Potensi.LahirUntuk.Description).Text.ShouldNotBeNullOrEmpty();
            words.Reading("diberi_hak_untuk", reading.Peluang.DiberiHakUntuk.Description).Text.ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void There_are_no_words_for_tokens_that_readings_do_not_have()
    {
        foreach (var (field, token) in Fields)
            ShouldBeKeys($"readings/{field}/values", Cycle.Select(reading => token(reading.Potensi).Replace('/', '+')).Distinct());
        ShouldBeKeys("readings/lahir_untuk/values", Cycle.Select(reading => reading.Potensi.LahirUntuk.Description).Distinct());
        ShouldBeKeys("readings/diberi_hak_untuk/values", Cycle.Select(reading => reading.Peluang.DiberiHakUntuk.Description).Distinct());
    }

    [Fact]
    public void Every_field_of_a_reading_has_words()
    {
        var json = JsonSerializer.SerializeToElement(Cycle[0], WarigaJsonContext.Default.FullReading);
        var fields = json.EnumerateObject().SelectMany(part => part.Value.EnumerateObject().Prepend(part)).Select(field => field.Name);

        // A date is its own name, and gender belongs to the days of a reading.
        ShouldBeKeys("readings", fields.Except(["date"]).Append("gender").Distinct());
    }

    [Theory]
    [MemberData(nameof(LanguageFile.Codes), MemberType = typeof(LanguageFile))]
    public void Every_day_of_the_Pawukon_has_all_its_names(string code)
    {
        var calendar = For(code).Calendar;
        for (var d = 0; d < PawukonDay.CycleLength; d++)
        {
            var day = PawukonDay.FromIndex(d);
            string[] names =
            [
                day.Ekawara == Ekawara.None ? "-" : calendar.Name(day.Ekawara), calendar.Name(day.Dwiwara), calendar.Name(day.Triwara),
                calendar.Name(day.Caturwara), calendar.Name(day.Pancawara), calendar.Name(day.Sadwara), calendar.Name(day.Saptawara),
                calendar.Name(day.Astawara), calendar.Name(day.Sangawara), calendar.Name(day.Dasawara), calendar.Name(day.Wuku),
                calendar.Name(day.Ingkel), calendar.Name(day.Jejepan), calendar.Name(day.WatekAlit), calendar.Name(day.WatekMadya),
                calendar.Name(day.Lintang), calendar.Weekday((DayOfWeek)day.Saptawara),
            ];
            names.ShouldAllBe(name => name.Length > 0);
        }
    }

    [Fact]
    public void Languages_of_Latin_script_keep_the_spelling_of_the_engine()
    {
        foreach (var code in Phrasebook.Languages.Where(SameWords.IsLatinScript))
        {
            var calendar = For(code).Calendar;
            foreach (var week in Enum.GetValues<Wuku>()) calendar.Name(week).ShouldBe(week.Name());
            foreach (var sign in Enum.GetValues<Lintang>()) calendar.Name(sign).ShouldBe(sign.Name());
        }
    }

    [Fact]
    public void The_lunar_calendar_and_the_holy_days_have_words()
    {
        ShouldBeKeys("calendar/names/sasih", Enum.GetValues<Sasih>().Select(month => month.Name()));
        ShouldBeKeys("calendar/names/paksa", Enum.GetValues<Paksa>().Select(half => half.Name()));
        ShouldBeKeys("calendar/certainty", Enum.GetValues<Certainty>().Select(certainty => certainty.Key()));
        ShouldBeKeys("calendar/kinds", Enum.GetValues<HolyDayKind>().Select(kind => kind.Key()));
        ShouldBeKeys("holyDays", HolyDayTable.Keys.Append(OtonanCycle.Key));
    }

    [Fact]
    public void The_matches_have_words()
    {
        var scores = JsonSerializer.SerializeToElement(
            Compatibility.Of(ZeroDay, ZeroDay), MatchesJsonContext.Default.CompatibilityResult).GetProperty("scores");

        ShouldBeKeys("matches/rules", MatchRules.All.Select(rule => rule.Id).Append(Compatibility.Rule));
        foreach (var rule in MatchRules.All)
            ShouldBeKeys($"matches/rules/{rule.Id}/values", Outcomes(rule).Select(outcome => outcome.Key[(rule.Id.Length + 1)..]));
        ShouldBeKeys("matches/categories", Enum.GetValues<PairCategory>().Select(category => category.Key()));
        ShouldBeKeys("matches/scores", scores.EnumerateObject().Select(score => score.Name));
        ShouldBeKeys("matches/standings", Enum.GetValues<Standing>().Select(standing => standing.Key()).Append("convention"));
        ShouldBeKeys("matches/omens", Enum.GetValues<Omen>().Select(omen => omen.Key()));
    }

    [Theory]
    [MemberData(nameof(LanguageFile.Codes), MemberType = typeof(LanguageFile))]
    public void Every_holy_day_and_every_outcome_says_what_it_means(string code)
    {
        var words = For(code);

        foreach (var day in Enum.GetValues<HolyDay>()) words.HolyDay(day.Key()).Text.ShouldNotBeNullOrEmpty();
        foreach (var rule in MatchRules.All.Except([MatchRules.Lintang]))
            foreach (var outcome in Outcomes(rule)) words.Match(rule.Id, outcome.Key).Text.ShouldNotBeNullOrEmpty();

        // A star sign has its name alone: the sources of this project do not say what each means.
        foreach (var outcome in Outcomes(MatchRules.Lintang)) words.Match(MatchRules.Lintang.Id, outcome.Key).Name.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void The_dimensions_of_two_people_are_fields_of_readings()
    {
        foreach (var dimension in Compatibility.Of(ZeroDay, ZeroDay).Dimensions)
            Phrasebook.English.Field(dimension.Dimension.ToLowerInvariant()).Text.ShouldNotBeNullOrEmpty();
    }

    private static IEnumerable<MatchOutcome> Outcomes(MatchRule rule) =>
        rule.Variants.SelectMany(variant => variant.Outcomes).DistinctBy(outcome => outcome.Key);

    private static Phrasebook For(string code) => Phrasebook.TryFor(code, out var words) ? words : throw new ArgumentException(code);

    private static void ShouldBeKeys(string path, IEnumerable<string> expected) =>
        LanguageFile.English.Keys(path).ShouldBe(expected, ignoreOrder: true, path);
}
