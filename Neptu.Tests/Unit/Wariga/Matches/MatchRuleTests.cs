using System.Text.Json;
using Neptu.Wariga.Matches;
using Neptu.Wariga.Pawukon;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.Matches;

/// <summary>The rules against the published list, by numbers that come from the table of the cycle and not from the engine.</summary>
public sealed class MatchRuleTests
{
    private static readonly VectorFile Cycle = VectorFile.Read("pawukon_210_table.csv");
    private static readonly Dictionary<string, JsonElement> Published = Read();

    private static readonly Dictionary<string, (PairRule Rule, string Variant, Func<VectorFile.Row, int> Number, int Divisor)> Pairs = new()
    {
        ["wariga_belog"] = (MatchRules.WarigaBelog, "jsi", U, 4),
        ["couple_mod4_guru_ratu_lara_pati"] = (MatchRules.CoupleByFour, "guru-ratu-lara-pati", U, 4),
        ["couple_mod4_gonto_gembili"] = (MatchRules.CoupleByFour, "gonto-gembili", U, 4),
        ["couple_mod5_jatukarma"] = (MatchRules.Jatukarma, "sri-gedong", U, 5),
    };

    public static TheoryData<string> PairIds => [.. Pairs.Keys];

    [Theory]
    [MemberData(nameof(PairIds))]
    public void A_pair_is_read_as_published_in_both_orders(string id)
    {
        var (rule, variant, number, divisor) = Pairs[id];
        var outcomes = Published[id].GetProperty("out");
        foreach (var (first, second) in EveryPair())
        {
            var sum = number(first) + number(second);
            var result = rule.Read(Day(first), Day(second), variant);

            outcomes.GetProperty($"{sum % divisor}").GetString()!.ShouldStartWith(result.Outcome.Name);
            result.Number.ShouldBe(sum);
            rule.Read(Day(second), Day(first), variant).ShouldBe(result);
        }
    }

    [Theory]
    [MemberData(nameof(PairIds))]
    public void A_pair_says_on_whose_word(string id)
    {
        var (rule, variant, _, _) = Pairs[id];
        var result = rule.Read(PawukonDay.FromIndex(0), PawukonDay.FromIndex(1), variant);

        result.Rule.ShouldBe(rule.Id);
        result.Variant.ShouldBe(variant);
        result.Source.ShouldNotBeEmpty();
        result.Standing.ShouldBe(StandingOf(Published[id].GetProperty("grade").GetString()!));
    }

    [Fact]
    public void Tri_Premana_is_read_as_published()
    {
        var rule = Published["tri_premana_sodasa_rsi"];
        var labels = rule.GetProperty("labels").EnumerateObject()
            .ToDictionary(p => int.Parse(p.Name, null), p => p.Value.GetString()!);
        Omen OmenOf(int remainder) => Holds(rule, "good", remainder) ? Omen.Good
            : Holds(rule, "mixed", remainder) ? Omen.Mixed
            : Holds(rule, "bad", remainder) ? Omen.Bad
            : Omen.Unstated;

        foreach (var (first, second) in EveryPair())
        {
            var sum = first.Int("tri_pramana_sapta_panca_sad") + second.Int("tri_pramana_sapta_panca_sad");
            var result = MatchRules.TriPremana.Read(Day(first), Day(second));

            result.Outcome.Omen.ShouldBe(OmenOf(sum % 16));
            result.Outcome.Name.ToLowerInvariant().ShouldBe(
                labels.TryGetValue(sum % 16, out var label) ? label.Split(" (")[0] : result.Outcome.Omen.Key());
            result.Number.ShouldBe(sum);
        }

        MatchRules.TriPremana.Variants[0].Standing.ShouldBe(Standing.Medium);
    }

    // The worked example of Ida Pedanda Gede Buruan: 17 + 15 = 32, Pati.
    [Fact]
    public void A_couple_of_17_and_15_is_Pati()
    {
        var result = MatchRules.CoupleByFour.Read(DayOfUrip(17), DayOfUrip(15));

        (result.Number, result.Outcome.Name, result.Standing).ShouldBe((32, "Pati", Standing.WellAttested));
    }

    [Theory]
    [InlineData(10, "Ratu")]
    [InlineData(11, "Lara")]
    [InlineData(12, "Pati")]
    [InlineData(13, "Guru")]
    public void Wariga_Belog_counts_Ratu_as_zero_in_a_variant(int urip, string expected) =>
        MatchRules.WarigaBelog.Read(DayOfUrip(urip), DayOfUrip(18), "ratu-zero").Outcome.Name.ShouldBe(expected);

    // 1 Sri 2 Dana 3 Lara 4 Pati 0 Lungguh.
    [Theory]
    [InlineData(8, "Sri")]
    [InlineData(9, "Dana")]
    [InlineData(10, "Lara")]
    [InlineData(11, "Pati")]
    [InlineData(12, "Lungguh")]
    public void Jatukarma_has_other_names_in_a_variant(int urip, string expected) =>
        MatchRules.Jatukarma.Read(DayOfUrip(urip), DayOfUrip(18), "sri-dana").Outcome.Name.ShouldBe(expected);

    [Fact]
    public void Wariga_Belog_calls_Ratu_good_and_Pati_bad()
    {
        var omens = MatchRules.WarigaBelog.Variants[0].Outcomes.ToDictionary(o => o.Name, o => o.Omen);

        omens.ShouldBe(new Dictionary<string, Omen>
        {
            ["Pati"] = Omen.Bad,
            ["Guru"] = Omen.Unstated,
            ["Ratu"] = Omen.Good,
            ["Lara"] = Omen.Unstated,
        });
    }

    private static bool Holds(JsonElement rule, string list, int remainder) =>
        rule.GetProperty(list).EnumerateArray().Any(item => item.GetInt32() == remainder);

    private static Standing StandingOf(string grade) => grade switch
    {
        "good" => Standing.WellAttested,
        "medium" => Standing.Medium,
        _ => Standing.Disputed,
    };

    private static int U(VectorFile.Row day) => day.Int("neptu_sapta_panca");

    private static PawukonDay Day(VectorFile.Row row) => PawukonDay.FromIndex(row.Int("pawukon0"));

    private static PawukonDay DayOfUrip(int urip) => Day(Cycle.Rows.First(row => U(row) == urip));

    // 210 days by the first 35, in which each saptawara meets each pancawara.
    private static IEnumerable<(VectorFile.Row First, VectorFile.Row Second)> EveryPair() =>
        from first in Cycle.Rows
        from second in Cycle.Rows.Take(35)
        select (first, second);

    private static Dictionary<string, JsonElement> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(VectorFile.PathOf("interpretive_rules.json")));
        return json.RootElement.GetProperty("rules").EnumerateArray()
            .ToDictionary(rule => rule.GetProperty("id").GetString()!, rule => rule.Clone());
    }
}
