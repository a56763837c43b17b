using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Neptu.Wariga.Matches;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class CompatibilityTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Theory]
    [InlineData("/api")]
    [InlineData("/api/v1")]
    public async Task Two_people_are_compared_under_both_prefixes(string prefix)
    {
        using var response = await api.Client.PostAsync(
            prefix + "/reading/compatibility", new { birthDate1 = "1990-05-15", birthDate2 = "1990-08-17" });

        var answer = await response.ShouldBeOkAsync();
        answer.Select(member => member.Key).ShouldBe(["success", "type", "birthDate1", "birthDate2", "reading"]);
        answer["type"]!.GetValue<string>().ShouldBe("compatibility");
        answer["birthDate1"]!.GetValue<string>().ShouldBe("1990-05-15");
        answer["birthDate2"]!.GetValue<string>().ShouldBe("1990-08-17");
        var reading = answer["reading"]!;
        reading["person1"]!["total_urip"]!.GetValue<int>().ShouldBe(10);
        reading["person2"]!["wuku"]!["name"]!.GetValue<string>().ShouldBe("SINTA");

        // u is 10 and 15: Ratu and Lara, which the table of pairs calls satru.
        reading["pairing"]!["person1Frekuensi"]!["name"]!.GetValue<string>().ShouldBe("RATU");
        reading["pairing"]!["person2Frekuensi"]!["name"]!.GetValue<string>().ShouldBe("LARA");
        reading["pairing"]!["category"]!.GetValue<string>().ShouldBe("satru");
        reading["dimensions"]!.AsArray().Select(dimension => dimension!["dimension"]!.GetValue<string>())
            .ShouldBe(["Cipta", "Rasa", "Karsa", "Tindakan", "Siklus"]);
        reading["scores"]!["frekuensi"]!.GetValue<int>().ShouldBe(20);
        reading["scores"]!["overall"]!.GetValue<int>().ShouldBe(8);
    }

    [Fact]
    public async Task The_pairing_has_the_name_of_the_first_app_too()
    {
        using var response = await api.Client.PostAsync(
            "/api/reading/compatibility", new { birthDate1 = "2024-02-29", birthDate2 = "0001-01-01" });

        var reading = (await response.ShouldBeOkAsync())["reading"]!;
        JsonNode.DeepEquals(reading["mitraSatru"], reading["pairing"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    [InlineData(5, 10)]
    public async Task Several_people_are_compared_each_with_each(int people, int pairs)
    {
        DateOnly[] births = [.. Enumerable.Range(0, people).Select(i => new DateOnly(1990, 5, 15).AddDays(i * 37))];

        using var response = await api.Client.PostAsync("/api/v1/reading/compatibility/batch", new { birthDates = births });

        var answer = await response.ShouldBeOkAsync();
        answer.Select(member => member.Key).ShouldBe(["success", "type", "birthDates", "pairs"]);
        answer["birthDates"]!.AsArray().Select(date => date!.GetValue<string>()).ShouldBe(births.Select(date => $"{date:yyyy-MM-dd}"));
        answer["pairs"]!.AsArray().Count.ShouldBe(pairs);
        foreach (var pair in answer["pairs"]!.AsArray())
        {
            var (a, b) = (pair!["personA"]!.GetValue<int>(), pair["personB"]!.GetValue<int>());
            a.ShouldBeLessThan(b);
            var expected = JsonSerializer.SerializeToNode(
                Compatibility.Of(births[a], births[b]), MatchesJsonContext.Default.CompatibilityResult);
            JsonNode.DeepEquals(pair["result"], expected).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("""{"birthDate1":"1990-05-15"}""", "birthDate2")]
    [InlineData("""{"birthDate1":"1990-05-15","birthDate2":null}""", "birthDate2")]
    [InlineData("""{"birthDate1":"1990-05-15","birthDate2":""}""", "birthDate2")]
    [InlineData("""{"birthDate1":"1990-02-29","birthDate2":"1990-05-15"}""", "birthDate1")]
    [InlineData("""{"birthDate1":19900515,"birthDate2":"1990-05-15"}""", "birthDate1")]
    [InlineData("""{"birthDate1":"1990-05-15\u0000","birthDate2":"1990-05-15"}""", "birthDate1")]
    [InlineData("{}", "birthDate1")]
    [InlineData("[]", "body")]
    [InlineData("null", "")]
    [InlineData("", "")]
    [InlineData("{", "JSON")]
    public Task A_bad_pair_is_a_problem_that_names_what_is_wrong(string body, string name) =>
        ShouldNameAsync("compatibility", body, name);

    [Theory]
    [InlineData("""{"birthDates":["1990-05-15"]}""")]
    [InlineData("""{"birthDates":[]}""")]
    [InlineData("""{"birthDates":["1990-05-15","1990-05-15","1990-05-15","1990-05-15","1990-05-15","1990-05-15"]}""")]
    [InlineData("""{"birthDates":["1990-05-15","1990-02-29"]}""")]
    [InlineData("""{"birthDates":["1990-05-15",null]}""")]
    [InlineData("""{"birthDates":["1990-05-15",7]}""")]
    [InlineData("""{"birthDates":"1990-05-15"}""")]
    [InlineData("""{"birthDates":null}""")]
    [InlineData("{}")]
    public Task A_bad_list_is_a_problem_that_names_what_is_wrong(string body) => ShouldNameAsync("compatibility/batch", body, "birthDates");

    private async Task ShouldNameAsync(string route, string body, string name)
    {
        using var content = Http.Json(body);
        using var response = await api.Client.PostAsync("/api/v1/reading/" + route, content, TestContext.Current.CancellationToken);

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        problem["error"]!.GetValue<string>().ShouldContain(name);
    }
}
