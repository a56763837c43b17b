using Neptu.Wariga.Matches;
using Neptu.Wariga.Soul;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.Matches;

public sealed class CompatibilityTests
{
    private static readonly ConventionDocument Document = new();

    // A whole cycle, and births in it at every sixth day: no week but that of six days is missed.
    private static readonly List<DateOnly> Cycle = [.. Enumerable.Range(0, 210).Select(new DateOnly(2000, 5, 21).AddDays)];
    private static readonly List<DateOnly> Others = [.. Enumerable.Range(0, 35).Select(i => Cycle[(i * 61) % 210])];

    [Fact]
    public void The_page_and_the_engine_agree_on_every_pair()
    {
        foreach (var (a, b, result) in Everyone())
        {
            var (f1, f2) = (SoulReading.Potensi(a).Frekuensi, SoulReading.Potensi(b).Frekuensi);
            var combined = (SoulReading.Potensi(a).C24Urip + SoulReading.Potensi(b).C24Urip) % 4;

            $"{result.Pairing.Category} {result.Pairing.Description}".ShouldBe(PairOf(f1.Name, f2.Name));
            $"{result.Pairing.CombinedFrekuensi.Value} {result.Pairing.CombinedFrekuensi.Name}"
                .ShouldBe(Document["combinedFrekuensi", combined]);
            (result.Pairing.Person1Frekuensi, result.Pairing.Person2Frekuensi).ShouldBe((f1, f2));
        }
    }

    [Fact]
    public void The_scores_follow_from_the_pairing_and_the_dimensions()
    {
        foreach (var (_, _, result) in Everyone())
        {
            int Matches(string score) => result.Dimensions.Count(d => d.IsMatch && Document["dimensions", d.Dimension] == score);
            var frekuensi = result.Pairing.Category switch { "mitra" => 100, "neutral" => 60, "satru" => 20, _ => -1 };
            var overall = (0.4m * frekuensi) + (0.3m * 100 * Matches("cycles")) + (0.3m * 25 * Matches("traits"));

            result.Scores.ShouldBe(new(
                frekuensi, 100 * Matches("cycles"), 25 * Matches("traits"),
                (int)Math.Round(overall, MidpointRounding.AwayFromZero)));
            result.Scores.Overall.ShouldBeInRange(0, 100);
        }
    }

    [Fact]
    public void The_dimensions_set_the_readings_side_by_side()
    {
        foreach (var (a, b, result) in Everyone())
        {
            var (p1, p2) = (SoulReading.Potensi(a), SoulReading.Potensi(b));

            result.Dimensions.Select(d => (d.Dimension, d.Person1Value, d.Person2Value)).ShouldBe(
            [
                ("Cipta", p1.Cipta.Name, p2.Cipta.Name), ("Rasa", p1.Rasa.Name, p2.Rasa.Name),
                ("Karsa", p1.Karsa.Name, p2.Karsa.Name), ("Tindakan", p1.Tindakan.Name, p2.Tindakan.Name),
                ("Siklus", p1.Siklus.Name, p2.Siklus.Name),
            ]);
            result.Dimensions.ShouldAllBe(d => d.IsMatch == (d.Person1Value == d.Person2Value));
            (result.Person1, result.Person2).ShouldBe((p1, p2));
        }
    }

    [Fact]
    public void In_the_other_order_only_the_people_change_places()
    {
        foreach (var (a, b, result) in Everyone())
        {
            var other = Compatibility.Of(b, a);

            other.Scores.ShouldBe(result.Scores);
            (other.Person1, other.Person2).ShouldBe((result.Person2, result.Person1));
            other.Pairing.ShouldBe(result.Pairing with
            {
                Person1Frekuensi = result.Pairing.Person2Frekuensi,
                Person2Frekuensi = result.Pairing.Person1Frekuensi,
            });
            other.Dimensions.ShouldBe(result.Dimensions.Select(
                d => d with { Person1Value = d.Person2Value, Person2Value = d.Person1Value }));
        }
    }

    [Fact]
    public void Every_score_that_the_parts_allow_is_a_whole_number_rounded_half_up()
    {
        NeptuConvention1.Overall(100, 100, 100).ShouldBe(100);
        NeptuConvention1.Overall(20, 0, 0).ShouldBe(8);
        NeptuConvention1.Overall(100, 0, 25).ShouldBe(48);
        NeptuConvention1.Overall(60, 0, 75).ShouldBe(47);
    }

    [Fact]
    public void One_and_the_same_birth_matches_itself_in_every_dimension()
    {
        var result = Compatibility.Of(Cycle[7], Cycle[7]);

        (result.Scores.Cycles, result.Scores.Traits).ShouldBe((100, 100));
        result.Dimensions.ShouldAllBe(d => d.IsMatch);
    }

    [Theory]
    [InlineData(2, "01")]
    [InlineData(3, "01 02 12")]
    [InlineData(5, "01 02 03 04 12 13 14 23 24 34")]
    public void Several_people_are_compared_each_with_each(int people, string expected)
    {
        var births = Cycle.Take(people).ToList();
        var pairs = Compatibility.Among(births);

        string.Join(' ', pairs.Select(pair => $"{pair.PersonA}{pair.PersonB}")).ShouldBe(expected);
        foreach (var pair in pairs)
        {
            var alone = Compatibility.Of(births[pair.PersonA], births[pair.PersonB]);
            (pair.Result.Person1, pair.Result.Person2, pair.Result.Scores).ShouldBe((alone.Person1, alone.Person2, alone.Scores));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    public void Fewer_than_two_or_more_than_five_people_are_refused(int people) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Compatibility.Among([.. Cycle.Take(people)])).ParamName.ShouldBe("births");

    [Fact]
    public void Births_reach_to_the_limits_of_the_calendar() =>
        Compatibility.Of(DateOnly.MinValue, DateOnly.MaxValue).Person2.SaptaWara.Name.ShouldBe("FRIDAY");

    [Fact]
    public void Categories_have_keys_and_scores()
    {
        Enum.GetValues<PairCategory>().Select(value => (value.Key(), value.Score()))
            .ShouldBe([("mitra", 100), ("neutral", 60), ("satru", 20)]);
        Should.Throw<ArgumentOutOfRangeException>(() => ((PairCategory)3).Key());
    }

    private static IEnumerable<(DateOnly A, DateOnly B, CompatibilityResult Result)> Everyone() =>
        from a in Cycle
        from b in Others
        select (a, b, Compatibility.Of(a, b));

    // The page lists each pair once.
    private static string PairOf(string a, string b)
    {
        string[] order = ["GURU", "RATU", "LARA", "PATI"];
        var (first, second) = Array.IndexOf(order, a) <= Array.IndexOf(order, b) ? (a, b) : (b, a);
        return Document["pairing", $"{first}-{second}"];
    }
}
