using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Neptu.Wariga.HolyDays;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class CalendarMonthTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task A_month_has_its_days_and_a_summary()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/months/2026-03");

        (answer["previous"]!.GetValue<string>(), answer["next"]!.GetValue<string>()).ShouldBe(("2026-02", "2026-04"));
        var days = answer["days"]!.AsArray();
        days.Count.ShouldBe(31);
        var summary = answer["summary"]!;
        summary["days"]!.GetValue<int>().ShouldBe(31);
        summary["firstSaptawara"]!.GetValue<int>().ShouldBe((int)new DateOnly(2026, 3, 1).DayOfWeek);
        Dates(summary["purnama"]!).ShouldBe(["2026-03-03"]);
        Dates(summary["tilem"]!).ShouldBe(["2026-03-18"]);
        summary["wuku"]!.AsArray().Select(span => $"{span!["wuku"]!["name"]} {span["from"]} {span["to"]}").ShouldBe(
        [
            "Ugu 2026-03-01 2026-03-07", "Wayang 2026-03-08 2026-03-14", "Klawu 2026-03-15 2026-03-21",
            "Dukut 2026-03-22 2026-03-28", "Watugunung 2026-03-29 2026-03-31",
        ]);
        summary["sasih"]!.AsArray().Select(span => $"{span!["sasih"]!["name"]} {span["year"]} {span["from"]} {span["to"]}").ShouldBe(
            ["Kasanga 1947 2026-03-01 2026-03-18", "Kadasa 1948 2026-03-19 2026-03-31"]);
        summary["holyDays"]!.GetValue<int>().ShouldBe(
            HolyDayCalendar.Between(new(2026, 3, 1), new(2026, 3, 31)).Count());
    }

    [Theory]
    [InlineData("0001-01", 31, null, "0001-02")]
    [InlineData("9999-12", 31, "9999-11", null)]
    [InlineData("2024-02", 29, "2024-01", "2024-03")]
    [InlineData("2023-02", 28, "2023-01", "2023-03")]
    [InlineData("1899-12", 31, "1899-11", "1900-01")]
    public async Task Any_month_can_be_shown(string month, int days, string? previous, string? next)
    {
        var answer = await api.Client.GetOkAsync("/api/calendar/months/" + month);

        answer["month"]!.GetValue<string>().ShouldBe(month);
        answer["days"]!.AsArray().Count.ShouldBe(days);
        answer["previous"]?.GetValue<string>().ShouldBe(previous);
        answer["next"]?.GetValue<string>().ShouldBe(next);
        (answer["previous"] is null, answer["next"] is null).ShouldBe((previous is null, next is null));
    }

    private static IEnumerable<string> Dates(JsonNode list) => list.AsArray().Select(date => date!.GetValue<string>());
}
