using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class ReadingTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Theory]
    [InlineData("/api")]
    [InlineData("/api/v1")]
    public async Task A_birth_date_is_read_under_both_prefixes(string prefix)
    {
        var answer = await api.Client.GetOkAsync($"{prefix}/reading/potensi?date=1990-05-15");

        answer["success"]!.GetValue<bool>().ShouldBeTrue();
        answer["type"]!.GetValue<string>().ShouldBe("potensi");
        answer["date"]!.GetValue<string>().ShouldBe("1990-05-15");
        var reading = answer["reading"]!;
        reading["sapta_wara"]!["name"]!.GetValue<string>().ShouldBe("TUESDAY");
        reading["panca_wara"]!["name"]!.GetValue<string>().ShouldBe("PON");
        reading["wuku"]!["name"]!.GetValue<string>().ShouldBe("MERAKIH");
        reading["total_urip"]!.GetValue<int>().ShouldBe(10);
        reading["c24_urip"]!.GetValue<int>().ShouldBe(16);
        reading["lahir_untuk"]!["name"]!.GetValue<string>().ShouldNotBeEmpty();
        reading["convention"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_day_is_read_for_all_or_for_one_birth_date()
    {
        var forAll = await api.Client.GetOkAsync("/api/v1/reading/peluang?date=2026-02-12");
        var forOne = await api.Client.GetOkAsync("/api/v1/reading/peluang?date=2026-02-12&birthDate=1990-05-15");

        // u of the day is 16, of the birth 10: 16 mod 4 is Pati, 26 mod 4 is Ratu (Wariga Belog).
        forAll["reading"]!["diberi_hak_untuk"]!["name"]!.GetValue<string>().ShouldBe("PATI");
        forOne["reading"]!["diberi_hak_untuk"]!["name"]!.GetValue<string>().ShouldBe("RATU");
    }

    [Fact]
    public async Task Today_is_the_day_in_Bali()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/reading/today");

        // The test's clock says 2026-02-12 17:00 UTC.
        answer["date"]!.GetValue<string>().ShouldBe("2026-02-13");
        answer["reading"]!["date"]!.GetValue<string>().ShouldBe("2026-02-13");
    }

    [Fact]
    public async Task A_full_reading_has_both_halves_and_defaults_to_today()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/reading/full?birthDate=1990-08-17");

        answer["targetDate"]!.GetValue<string>().ShouldBe("2026-02-13");
        answer["reading"]!["potensi"]!["wuku"]!["name"]!.GetValue<string>().ShouldBe("SINTA");
        answer["reading"]!["peluang"]!["date"]!.GetValue<string>().ShouldBe("2026-02-13");
    }

    [Theory]
    [InlineData("potensi?date=2026-02-31", "date")]
    [InlineData("potensi?date=2026-13-01", "date")]
    [InlineData("potensi?date=0000-01-01", "date")]
    [InlineData("potensi?date=10000-01-01", "date")]
    [InlineData("potensi?date=2026-2-1", "date")]
    [InlineData("potensi?date=2026-02-12T00:00:00", "date")]
    [InlineData("potensi?date=%00", "date")]
    [InlineData("potensi?date=", "date")]
    [InlineData("potensi", "date")]
    [InlineData("potensi?date=2026-02-12&date=2026-02-13", "date")]
    [InlineData("peluang?date=2026-02-12&birthDate=nope", "birthDate")]
    [InlineData("full?birthDate=1990-05-15&targetDate=2023-02-29", "targetDate")]
    [InlineData("full?targetDate=2026-02-12", "birthDate")]
    public async Task A_day_that_does_not_exist_is_a_problem_that_names_the_parameter(string query, string parameter)
    {
        using var response = await api.Client.FetchAsync("/api/reading/" + query);

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        problem["errors"]!.AsObject().ContainsKey(parameter).ShouldBeTrue();
    }
}
