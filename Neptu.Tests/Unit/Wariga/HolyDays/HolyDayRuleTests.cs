using System.Text.Json;
using System.Text.RegularExpressions;
using Neptu.Tests.Unit.Wariga.Saka;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.HolyDays;

/// <summary>Each rule of the published list, on every day of two centuries, against the calendar kept by hand.</summary>
public sealed partial class HolyDayRuleTests
{
    // A person's own day, not everyone's: OtonanCycleTests.
    private const string Otonan = "Otonan";

    // The names of the list, where they are not the engine's.
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["Tumpek Uduh/Wariga/Bubuh/Pengatag"] = "tumpek-uduh",
        ["Kuningan / Tumpek Kuningan"] = "kuningan",
        ["Tumpek Kandang/Uye"] = "tumpek-kandang",
        ["Kajeng Kliwon Pamelastali / Watugunung Runtuh"] = "watugunung-runtuh",
        ["Hari Urip"] = "urip",
        ["Tumpek (any of 6)"] = "tumpek",
        ["Buda Wage / Buda Cemeng"] = "buda-cemeng",
        ["Hari Bhatara Sri (Sukra Umanis)"] = "bhatara-sri",
    };

    private static readonly List<JsonElement> Rules = Read();

    // Every day from the Nyepi of 1900 on: its place in the cycle, counted by hand, and its lunar day, kept by hand.
    private static readonly List<HandKept> Days = ByHand();

    public static TheoryData<string> RuleNames => [.. Rules.Select(NameOf).Where(name => name != Otonan)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void A_holy_day_falls_exactly_where_its_rule_says(string name)
    {
        var rule = Rules.Single(r => NameOf(r) == name);
        HolyDayTable.TryParse(KeyOf(name), out var day).ShouldBeTrue();
        var falls = RuleOf(name, rule.GetProperty("rule").GetString()!);

        var wrong = Days.Where((date, i) => HolyDayCalendar.On(date.Date).Contains(day) != falls(i)).Select(date => date.Date);

        wrong.ShouldBeEmpty();
        if (rule.TryGetProperty("count_per_210", out var count))
            Enumerable.Range(0, 210).Count(d => HolyDayCalendar.Of(PawukonDay.FromIndex(d)).Contains(day)).ShouldBe(count.GetInt32());
    }

    [Fact]
    public void The_list_and_the_engine_have_the_same_holy_days()
    {
        Rules.Select(NameOf).Where(name => name != Otonan).Select(KeyOf).ShouldBe(HolyDayTable.Keys, ignoreOrder: true);
        Rules.Count.ShouldBe(44);
    }

    private static string NameOf(JsonElement rule) => rule.GetProperty("name").GetString()!;

    private static string KeyOf(string name) => Keys.GetValueOrDefault(name) ?? name.ToLowerInvariant().Replace(' ', '-');

    // The rule as a question on the place of a day in the list of days.
    private static Func<int, bool> RuleOf(string name, string text)
    {
        if (PawukonRule().Match(text) is not { Success: true } match) return LunarRule(name);

        var period = match.Groups["period"] is { Success: true } p ? int.Parse(p.Value, null) : 210;
        var first = int.Parse(match.Groups["first"].Value, null);
        var paksa = match.Groups["paksa"].Value;
        return i => Days[i].D % period == first && (paksa == "" || Days[i].LunarDay <= 15 == (paksa == "penanggal"));
    }

    // The list begins on a Nyepi, whose eve is not in it.
    private static Func<int, bool> LunarRule(string name) => name switch
    {
        "Purnama" => i => Days[i].IsPurnama,
        "Tilem" => i => Days[i].IsTilem,
        "Tawur Kasanga" => i => Days[i].IsTilem && Days[i].Sasih == "Kasanga",
        "Siwaratri" => i => i + 1 < Days.Count && Days[i + 1].IsTilem && Days[i + 1].Sasih == "Kapitu",
        "Nyepi" => i => i == 0 || (Days[i - 1].IsTilem && Days[i - 1].Sasih == "Kasanga"),
        "Ngembak Geni" => i => i == 1 || (i > 1 && Days[i - 2].IsTilem && Days[i - 2].Sasih == "Kasanga"),
        _ => throw new InvalidOperationException($"The rule of {name} is not understood."),
    };

    private static List<JsonElement> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(VectorFile.PathOf("rahinan_rules.json")));
        return [.. json.RootElement.GetProperty("rules").EnumerateArray().Select(rule => rule.Clone())];
    }

    private static List<HandKept> ByHand()
    {
        // A Redite Paing Sinta, apart from the engine.
        var zeroDay = new DateOnly(1899, 10, 8);
        var days = new List<HandKept>();
        for (var walk = new SakaWalk(); walk.Date <= SakaDay.Last; walk.Step())
            days.Add(new(
                walk.Date, (walk.Date.DayNumber - zeroDay.DayNumber) % 210, walk.Sasih, walk.LunarDay, walk.IsPurnama, walk.IsTilem));
        return days;
    }

    [GeneratedRegex(@"^d(%(?<period>\d+))?==(?<first>\d+)( and paksa==(?<paksa>\w+))?$")]
    private static partial Regex PawukonRule();

    private sealed record HandKept(DateOnly Date, int D, string Sasih, int LunarDay, bool IsPurnama, bool IsTilem);
}
