using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class OtonanTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task The_next_five_otonan_are_told_from_today_in_Bali()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/otonan?birthDate=1990-05-15");

        // The test's clock says 2026-02-12 17:00 UTC; 62 * 210 days after the birth it was 2026-01-06.
        answer["from"]!.GetValue<string>().ShouldBe("2026-02-13");
        answer["age"]!.GetValue<int>().ShouldBe(62);
        answer["pawukon"]!["day"]!.GetValue<int>().ShouldBe(121);
        answer["name"]!.GetValue<string>().ShouldBe("Otonan");
        Listed(answer).ShouldBe(["63 2026-08-04 172", "64 2027-03-02 382", "65 2027-09-28 592", "66 2028-04-25 802", "67 2028-11-21 1012"]);
    }

    [Theory]
    [InlineData("05:59", "1990-05-14", 120)]
    [InlineData("00:00", "1990-05-14", 120)]
    [InlineData("06:00", "1990-05-15", 121)]
    [InlineData("23:59", "1990-05-15", 121)]
    public async Task A_birth_before_sunrise_belongs_to_the_day_before(string time, string balinese, int day)
    {
        var answer = await api.Client.GetOkAsync($"/api/v1/calendar/otonan?birthDate=1990-05-15&birthTime={time}");

        answer["birthDate"]!.GetValue<string>().ShouldBe("1990-05-15");
        answer["birthTime"]!.GetValue<string>().ShouldBe(time);
        answer["balineseDate"]!.GetValue<string>().ShouldBe(balinese);
        answer["pawukon"]!["day"]!.GetValue<int>().ShouldBe(day);
    }

    [Fact]
    public async Task An_otonan_of_today_is_listed_with_no_days_to_go()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/otonan?birthDate=1990-05-15&from=2026-01-06&count=1");

        answer["age"]!.GetValue<int>().ShouldBe(62);
        Listed(answer).ShouldBe(["62 2026-01-06 0"]);
    }

    [Fact]
    public async Task Before_the_birth_there_is_no_age()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/otonan?birthDate=2026-02-13&from=2026-02-12&count=1");

        answer.TryGetPropertyValue("age", out var age).ShouldBeTrue();
        age.ShouldBeNull();
        Listed(answer).ShouldBe(["1 2026-09-11 211"]);
    }

    [Theory]
    [InlineData("birthDate=2024-02-29&count=100", 100)]
    [InlineData("birthDate=0001-01-01&birthTime=06:00&from=9999-12-01&count=100", 0)]
    [InlineData("birthDate=9999-12-31&from=0001-01-01", 0)]
    [InlineData("birthDate=0001-01-01&from=0001-01-01&count=1", 1)]
    [InlineData("birthDate=0001-01-02&birthTime=00:00&from=0001-01-01&count=1", 1)]
    public async Task A_hundred_can_be_asked_for_and_there_are_fewer_at_the_end_of_time(string query, int count)
    {
        var answer = await api.Client.GetOkAsync("/api/v1/calendar/otonan?" + query);
        answer["otonan"]!.AsArray().Count.ShouldBe(count);
    }

    [Fact]
    public async Task The_text_is_in_the_language_asked_for()
    {
        var english = await api.Client.GetOkAsync("/api/v1/calendar/otonan?birthDate=1990-05-15");
        var indonesian = await api.Client.GetOkAsync("/api/v1/calendar/otonan?birthDate=1990-05-15&lang=id");
        indonesian["text"]!.GetValue<string>().ShouldNotBe(english["text"]!.GetValue<string>());
    }

    private static IEnumerable<string> Listed(JsonObject answer) =>
        answer["otonan"]!.AsArray().Select(otonan => $"{otonan!["number"]} {otonan["date"]} {otonan["daysToGo"]}");
}
