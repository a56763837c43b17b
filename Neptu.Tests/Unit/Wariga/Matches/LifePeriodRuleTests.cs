using System.Text.Json;
using Neptu.Wariga.Matches;
using Neptu.Wariga.Pawukon;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.Matches;

public sealed class LifePeriodRuleTests
{
    private static readonly Dictionary<string, string> Tables = new()
    {
        ["neptu"] = "table_A_neptu_ai_blueprint_doc",
        ["widyaanggara"] = "table_B_widyaanggara_jodoh_bali",
        ["jurusapuh"] = "table_C_jurusapuh108_blog_first_8_bands",
    };

    private static readonly List<PawukonDay> Cycle = [.. Enumerable.Range(0, 210).Select(PawukonDay.FromIndex)];

    public static TheoryData<string> Variants => [.. Tables.Keys];

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_level_is_the_sources(string variant)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(VectorFile.PathOf("pal_sri_sedana.json")));
        var table = json.RootElement.GetProperty(Tables[variant]);
        foreach (var day in Cycle)
        {
            var read = MatchRules.PalSriSedana.Read(day, variant);

            read.Periods.Select(period => period.Level)
                .ShouldBe(table.GetProperty($"{day.Urip}").EnumerateArray().Select(level => level.GetInt32()));
            (read.Rule, read.Variant, read.Standing).ShouldBe(("pal-sri-sedana", variant, Standing.Disputed));
            read.Source.ShouldNotBeEmpty();
        }

        MatchRules.PalSriSedana.Variants.Select(v => v.Id).ShouldBe(Tables.Keys);
    }

    [Fact]
    public void Periods_are_six_years_without_a_gap_and_as_many_as_the_urip()
    {
        foreach (var day in Cycle)
        {
            var periods = MatchRules.PalSriSedana.Read(day).Periods;

            periods.Count.ShouldBe(day.Urip);
            (periods[0].FromAge, periods[0].ToAge, periods[1].FromAge, periods[^1].ToAge).ShouldBe((0, 6, 7, 6 * day.Urip));
            periods.Zip(periods.Skip(1)).ShouldAllBe(p => p.Second.FromAge == p.First.ToAge + 1 && p.Second.ToAge == p.First.ToAge + 6);
            periods.ShouldAllBe(p => p.Outcome == MatchRules.PalSriSedana.Variants[0].Outcomes[p.Level]);
        }
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(6, 4)]
    [InlineData(7, 1)]
    [InlineData(36, 2)]
    [InlineData(42, 2)]
    [InlineData(43, null)]
    [InlineData(int.MaxValue, null)]
    public void An_age_has_the_level_of_its_period_until_the_table_ends(int age, int? level)
    {
        var period = MatchRules.PalSriSedana.Read(Cycle.First(day => day.Urip == 7)).At(age);

        (period?.Level).ShouldBe(level);
    }

    [Fact]
    public void A_negative_age_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => MatchRules.PalSriSedana.Read(Cycle[0]).At(-1)).ParamName.ShouldBe("age");

    [Theory]
    [InlineData("1990-05-15", "1990-05-15", 0)]
    [InlineData("1990-05-15", "2026-05-14", 35)]
    [InlineData("1990-05-15", "2026-05-15", 36)]
    [InlineData("2000-02-29", "2001-02-28", 0)]
    [InlineData("2000-02-29", "2001-03-01", 1)]
    [InlineData("2000-02-29", "2004-02-29", 4)]
    [InlineData("0001-01-01", "9999-12-31", 9998)]
    public void An_age_is_in_full_years(string birth, string today, int age) =>
        LifePeriodRule.Age(DateOnly.Parse(birth, null), DateOnly.Parse(today, null)).ShouldBe(age);

    [Fact]
    public void An_age_before_the_birth_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => LifePeriodRule.Age(new(2000, 1, 2), new(2000, 1, 1))).ParamName.ShouldBe("today");
}
