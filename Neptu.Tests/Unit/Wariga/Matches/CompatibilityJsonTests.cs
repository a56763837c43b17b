using System.Text.Json;
using Neptu.Wariga.Matches;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.Matches;

/// <summary>The JSON of a comparison, which clients already know.</summary>
public sealed class CompatibilityJsonTests
{
    private static readonly CompatibilityResult Result = Compatibility.Of(new(1990, 5, 15), new(1990, 8, 17));
    private static readonly JsonElement Json =
        JsonSerializer.SerializeToElement(Result, MatchesJsonContext.Default.CompatibilityResult);

    [Fact]
    public void It_has_the_fields_of_the_contract()
    {
        Names(Json).ShouldBe(
            ["person1", "person2", "pairing", "mitraSatru", "dimensions", "scores", "rule", "source", "convention"], ignoreOrder: true);
        Names(Json.GetProperty("pairing"))
            .ShouldBe(["person1Frekuensi", "person2Frekuensi", "combinedFrekuensi", "category", "description"]);
        Names(Json.GetProperty("pairing").GetProperty("combinedFrekuensi")).ShouldBe(["value", "name"]);
        Names(Json.GetProperty("dimensions")[0]).ShouldBe(["dimension", "person1Value", "person2Value", "isMatch"]);
        Names(Json.GetProperty("scores")).ShouldBe(["frekuensi", "cycles", "traits", "overall"]);
        Json.GetProperty("person1").GetProperty("total_urip").GetInt32().ShouldBe(10);
    }

    [Fact]
    public void The_first_version_of_the_app_finds_the_pairing_under_its_old_name() =>
        Json.GetProperty("mitraSatru").GetRawText().ShouldBe(Json.GetProperty("pairing").GetRawText());

    [Fact]
    public void Scores_are_whole_numbers()
    {
        foreach (var score in Json.GetProperty("scores").EnumerateObject())
            score.Value.GetRawText().ShouldMatch("^[0-9]{1,3}$");
    }

    [Fact]
    public void It_says_whose_rule_it_is() =>
        (Json.GetProperty("rule").GetString(), Json.GetProperty("source").GetString(), Json.GetProperty("convention").GetInt32())
            .ShouldBe(("compatibility", "Neptu convention 1", 1));

    [Fact]
    public void It_reads_back()
    {
        var read = Json.Deserialize(MatchesJsonContext.Default.CompatibilityResult)!;

        JsonSerializer.Serialize(read, MatchesJsonContext.Default.CompatibilityResult).ShouldBe(Json.GetRawText());
    }

    [Fact]
    public void Several_people_are_a_list_of_pairs()
    {
        var pairs = JsonSerializer.SerializeToElement(
            Compatibility.Among(new(1990, 5, 15), new(1990, 8, 17), new(2000, 1, 1)),
            MatchesJsonContext.Default.IReadOnlyListCompatibilityPair);

        pairs.EnumerateArray().Select(pair => $"{pair.GetProperty("personA")}{pair.GetProperty("personB")}").ShouldBe(["01", "02", "12"]);
        pairs[0].GetProperty("result").GetRawText().ShouldBe(Json.GetRawText());
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(p => p.Name);
}
