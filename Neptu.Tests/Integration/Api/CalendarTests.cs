using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class CalendarTests(NeptuApi api) : IClassFixture<NeptuApi>
{
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
    }

    [Fact]
    public async Task A_day_without_ekawara_says_null()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/2026-02-12");
        answer["day"]!["pawukon"]!.AsObject().TryGetPropertyValue("ekawara", out var ekawara).ShouldBeTrue();
        ekawara.ShouldBeNull();
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
    public async Task Consecutive_days_include_both_ends()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/days?from=2024-01-01&to=2024-12-31");

        answer["count"]!.GetValue<int>().ShouldBe(366);
        var days = answer["days"]!.AsArray();
        days.Count.ShouldBe(366);
        days[0]!["date"]!.GetValue<string>().ShouldBe("2024-01-01");
        days[^1]!["date"]!.GetValue<string>().ShouldBe("2024-12-31");
    }

    [Fact]
    public async Task The_last_day_of_all_can_end_a_range()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/days?from=9999-12-30&to=9999-12-31");
        answer["count"]!.GetValue<int>().ShouldBe(2);
    }

    [Theory]
    [InlineData("days?from=2026-01-01&to=2027-01-02")]
    [InlineData("days?from=2026-01-02&to=2026-01-01")]
    [InlineData("days?from=0001-01-01&to=9999-12-31")]
    [InlineData("days?from=2026-01-01")]
    [InlineData("days")]
    [InlineData("2026-02-31")]
    [InlineData("year-0")]
    public async Task A_range_that_is_too_long_or_empty_is_a_problem(string path)
    {
        using var response = await api.Client.FetchAsync("/api/v1/calendar/" + path);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }
}
