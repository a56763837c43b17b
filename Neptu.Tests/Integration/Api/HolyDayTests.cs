using System.Globalization;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Neptu.Wariga.HolyDays;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class HolyDayTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Theory]
    [InlineData(1900)]
    [InlineData(2024)]
    [InlineData(2026)]
    [InlineData(2100)]
    public async Task A_year_has_all_its_holy_days(int year)
    {
        var answer = await api.Client.GetOkAsync($"/api/v1/calendar/holy-days?year={year}");

        answer["year"]!.GetValue<int>().ShouldBe(year);
        answer["count"]!.GetValue<int>().ShouldBe(answer["days"]!.AsArray().Count);
        Listed(answer).ShouldBe(HolyDayCalendar.InYear(year).SelectMany(date => date.Days, (date, day) => $"{date.Date:yyyy-MM-dd} {day.Key()}"));
    }

    [Fact]
    public async Task The_kinds_part_a_year_between_them()
    {
        var all = Listed(await api.Client.GetOkAsync("/api/v1/calendar/holy-days?year=2026"));
        var parts = new List<string>();
        foreach (var kind in new[] { "pawukon", "lunar", "pawukon-and-lunar" })
        {
            var answer = await api.Client.GetOkAsync($"/api/v1/calendar/holy-days?year=2026&kind={kind}");
            answer["kind"]!.GetValue<string>().ShouldBe(kind);
            answer["days"]!.AsArray().ShouldAllBe(day => day!["holyDays"]!.AsArray().All(h => h!["kind"]!.GetValue<string>() == kind));
            parts.AddRange(Listed(answer));
        }

        parts.ShouldBe(all, ignoreOrder: true);
    }

    [Fact]
    public async Task Without_a_year_it_is_the_one_in_Bali()
    {
        // The test's clock says 2026-02-12.
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/holy-days");
        answer["year"]!.GetValue<int>().ShouldBe(2026);
    }

    [Fact]
    public async Task What_is_today_and_what_comes_next_is_told_with_the_days_to_go()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/holy-days/next?date=2026-03-18&count=3");

        answer["date"]!.GetValue<string>().ShouldBe("2026-03-18");
        answer["today"]!.AsArray().Select(day => day!["key"]!.GetValue<string>()).ShouldBe(["buda-cemeng", "tilem", "tawur-kasanga"]);
        Coming(answer).ShouldBe(["2026-03-19 1 nyepi", "2026-03-20 2 bhatara-sri", "2026-03-20 2 ngembak-geni"]);
    }

    [Fact]
    public async Task One_holy_day_can_be_followed()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/holy-days/next?date=2026-06-17&count=2&key=galungan&lang=id");

        answer["today"]!.AsArray().ShouldHaveSingleItem()!["key"]!.GetValue<string>().ShouldBe("galungan");
        Coming(answer).ShouldBe(["2027-01-13 210 galungan", "2027-08-11 420 galungan"]);
    }

    [Fact]
    public async Task Unless_a_day_is_named_it_is_today_in_Bali()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/holy-days/next");

        // The test's clock says 2026-02-12 17:00 UTC.
        answer["date"]!.GetValue<string>().ShouldBe("2026-02-13");
        answer["coming"]!.AsArray().Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("2100-12-31", 0)]
    [InlineData("2100-12-30", 2)]
    public async Task Where_the_lunar_calendar_ends_less_is_coming(string date, int coming)
    {
        var answer = await api.Client.GetOkAsync($"/api/v1/calendar/holy-days/next?date={date}&count=100");
        answer["coming"]!.AsArray().Count.ShouldBe(coming);
    }

    private static IEnumerable<string> Listed(JsonObject answer) =>
        answer["days"]!.AsArray().SelectMany(day => day!["holyDays"]!.AsArray(), (day, holyDay) => $"{day!["date"]} {holyDay!["key"]}");

    private static IEnumerable<string> Coming(JsonObject answer) => answer["coming"]!.AsArray().Select(next =>
        string.Create(CultureInfo.InvariantCulture, $"{next!["date"]} {next["daysToGo"]} {next["holyDay"]!["key"]}"));
}
