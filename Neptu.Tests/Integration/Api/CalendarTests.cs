using System.Text.Json.Nodes;
using Neptu.Core.Words;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class CalendarTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    public static TheoryData<string> Languages => [.. Phrasebook.Languages];

    [Fact]
    public async Task Galungan_stands_in_every_cycle_of_the_Pawukon()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/2026-06-17");

        var day = answer["day"]!["pawukon"]!;
        day["day"]!.GetValue<int>().ShouldBe(73);
        day["urip"]!.GetValue<int>().ShouldBe(15);
        day["ekawara"]!["name"]!.GetValue<string>().ShouldBe("Luang");
        string Name(string cycle) => day[cycle]!["name"]!.GetValue<string>();
        string[] names =
        [
            Name("wuku"), Name("dwiwara"), Name("triwara"), Name("caturwara"), Name("pancawara"), Name("sadwara"),
            Name("saptawara"), Name("astawara"), Name("sangawara"), Name("dasawara"),
        ];
        names.ShouldBe(["Dungulan", "Pepet", "Beteng", "Menala", "Kliwon", "Aryang", "Buda", "Uma", "Tulus", "Manuh"]);
        day["ingkel"]!.GetValue<string>().ShouldBe("Taru");
        KeysOf(answer["day"]!).ShouldBe(["galungan", "buda-kliwon"]);
    }

    [Fact]
    public async Task A_day_without_ekawara_says_null()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/2026-02-12");
        answer["day"]!["pawukon"]!.AsObject().TryGetPropertyValue("ekawara", out var ekawara).ShouldBeTrue();
        ekawara.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-03-19", 1948, 10, "Kadasa", false, "Penanggal", 1, null, null, "certain")]
    [InlineData("2026-03-18", 1947, 9, "Kasanga", false, "Pangelong", 15, null, "Tilem", "certain")]
    [InlineData("2000-01-18", 1921, 7, "Kapitu", false, "Penanggal", 12, 13, null, "certain")]
    [InlineData("1993-08-19", 1915, 2, "Karo", true, "Penanggal", 1, null, null, "disputed")]
    [InlineData("1900-01-01", 1821, 6, "Kanem", false, "Pangelong", 15, null, "Tilem", "projected")]
    [InlineData("2100-12-31", 2022, 6, "Kanem", false, "Pangelong", 15, null, "Tilem", "certain")]
    public async Task A_day_stands_in_the_lunar_calendar(
        string date, int year, int number, string sasih, bool nampih, string paksa, int day, int? second, string? phase, string certainty)
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/" + date);

        var expected = new JsonObject
        {
            ["year"] = year,
            ["sasih"] = new JsonObject { ["number"] = number, ["name"] = sasih },
            ["nampih"] = nampih,
            ["paksa"] = paksa,
            ["day"] = day,
            ["secondDay"] = second,
            ["ngunaratri"] = second is not null,
            ["phase"] = phase,
            ["certainty"] = certainty,
        };
        JsonNode.DeepEquals(answer["day"]!["lunar"], expected).ShouldBeTrue(answer["day"]!["lunar"]!.ToJsonString());
        answer["day"]!["lunarReason"].ShouldBeNull();
    }

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_day_that_the_lunar_calendar_does_not_cover_says_why_and_guesses_nothing(string date)
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/" + date);

        answer["day"]!.AsObject().TryGetPropertyValue("lunar", out var lunar).ShouldBeTrue();
        lunar.ShouldBeNull();
        var reason = answer["day"]!["lunarReason"]!.GetValue<string>();
        reason.ShouldContain("1900-01-01");
        reason.ShouldContain("2100-12-31");
    }

    [Fact]
    public async Task The_holy_days_of_the_Pawukon_are_told_for_any_day()
    {
        // 1500 * 210 days before Galungan of 2026.
        var galungan = new DateOnly(2026, 6, 17).AddDays(-1500 * 210);

        var answer = await api.Client.GetOkAsync($"/api/v1/calendar/{galungan:yyyy-MM-dd}");

        KeysOf(answer["day"]!).ShouldBe(["galungan", "buda-kliwon"]);
        answer["day"]!["lunar"].ShouldBeNull();
    }

    [Fact]
    public async Task A_holy_day_that_the_moon_sets_is_as_certain_as_the_lunar_calendar()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/1950-01-07");

        var days = answer["day"]!["holyDays"]!.AsArray().ToDictionary(day => day!["key"]!.GetValue<string>());
        answer["day"]!["lunar"]!["certainty"]!.GetValue<string>().ShouldBe("projected");
        days.Values.ShouldAllBe(day =>
            day!["certainty"]!.GetValue<string>() == (day["kind"]!.GetValue<string>() == "pawukon" ? "certain" : "projected"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Holy_days_are_told_in_each_language(string lang)
    {
        Phrasebook.TryFor(lang, out var words).ShouldBeTrue();

        // Watugunung Runtuh, Kajeng Kliwon (Enyitan) and Purnama at once.
        var answer = await api.Client.GetOkAsync($"/api/v1/calendar/2021-08-22?lang={lang}");

        KeysOf(answer["day"]!).ShouldBe(["watugunung-runtuh", "kajeng-kliwon", "kajeng-kliwon-enyitan", "purnama"]);
        foreach (var day in answer["day"]!["holyDays"]!.AsArray())
        {
            var phrase = words!.HolyDay(day!["key"]!.GetValue<string>());
            day["name"]!.GetValue<string>().ShouldBe(phrase.Name);
            day["text"]!.GetValue<string>().ShouldBe(phrase.Text);
        }
    }

    [Fact]
    public async Task English_is_spoken_unless_asked_otherwise_and_a_region_does_not_matter()
    {
        async Task<string> Text(string query)
        {
            var answer = await api.Client.GetOkAsync("/api/v1/calendar/2026-03-19" + query);
            return answer["day"]!["holyDays"]![0]!["text"]!.GetValue<string>();
        }

        (await Text("")).ShouldBe(await Text("?lang=en"));
        (await Text("?lang=pt-BR")).ShouldBe(await Text("?lang=pt"));
        (await Text("?lang=pt")).ShouldNotBe(await Text("?lang=en"));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2024-02-29")]
    public async Task The_ends_of_time_and_leap_days_are_days_like_others(string date)
    {
        var answer = await api.Client.GetOkAsync("/api/calendar/" + date);
        answer["day"]!["date"]!.GetValue<string>().ShouldBe(date);
    }

    [Fact]
    public async Task Consecutive_days_include_both_ends_and_say_what_each_day_says()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/days?from=2024-01-01&to=2024-12-31&lang=id");

        answer["count"]!.GetValue<int>().ShouldBe(366);
        var days = answer["days"]!.AsArray();
        days.Count.ShouldBe(366);
        days[0]!["date"]!.GetValue<string>().ShouldBe("2024-01-01");
        days[^1]!["date"]!.GetValue<string>().ShouldBe("2024-12-31");
        var leapDay = await api.Client.GetOkAsync("/api/v1/calendar/2024-02-29?lang=id");
        JsonNode.DeepEquals(days[59], leapDay["day"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("from=9999-12-30&to=9999-12-31", 2)]
    [InlineData("from=0001-01-01&to=0001-12-31", 365)]
    [InlineData("from=1899-12-31&to=1900-01-01", 2)]
    public async Task A_range_can_touch_the_ends_of_time_and_of_the_lunar_calendar(string range, int count)
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/days?" + range);
        answer["count"]!.GetValue<int>().ShouldBe(count);
    }

    private static IEnumerable<string> KeysOf(JsonNode day) =>
        day["holyDays"]!.AsArray().Select(holyDay => holyDay!["key"]!.GetValue<string>());
}
