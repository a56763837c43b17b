using Neptu.Wariga.Soul;

namespace Neptu.Wariga.Matches;

/// <summary>
/// How people match: by the frekuensi of their births, four traits and a cycle. The pairs and weights are those that clients
/// know; what is published nowhere is Neptu convention 1 (docs/neptu-convention-1.md). In either order two people have the
/// same pairing, matches and scores. Dates are Balinese days, any from 0001-01-01 to 9999-12-31.
/// </summary>
public static class Compatibility
{
    /// <summary>The id of the rule.</summary>
    public const string Rule = "compatibility";

    /// <summary>The fewest people that can be compared.</summary>
    public const int FewestPeople = 2;

    /// <summary>The most people that can be compared at once.</summary>
    public const int MostPeople = 5;

    private const string Source = "Neptu convention 1";

    /// <summary>How two people match.</summary>
    /// <param name="birth1">The birth of the first.</param>
    /// <param name="birth2">The birth of the second.</param>
    public static CompatibilityResult Of(DateOnly birth1, DateOnly birth2) =>
        Of(SoulReading.Potensi(birth1), SoulReading.Potensi(birth2));

    /// <summary>How people match, each with each: 1 with 2, 1 with 3 and so on.</summary>
    /// <param name="births">The births of 2 to 5 people.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 or more than 5 births.</exception>
    public static IReadOnlyList<CompatibilityPair> Among(params IReadOnlyList<DateOnly> births)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(births.Count, FewestPeople, nameof(births));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(births.Count, MostPeople, nameof(births));
        var people = births.Select(SoulReading.Potensi).ToList();
        return
        [
            .. from a in Enumerable.Range(0, people.Count)
               from b in Enumerable.Range(a + 1, people.Count - a - 1)
               select new CompatibilityPair(a, b, Of(people[a], people[b])),
        ];
    }

    private static CompatibilityResult Of(Potensi a, Potensi b)
    {
        var category = PairCategoryTable.Of((Frekuensi)a.Frekuensi.Value, (Frekuensi)b.Frekuensi.Value);
        DimensionMatch[] traits =
        [
            Match("Cipta", a.Cipta, b.Cipta), Match("Rasa", a.Rasa, b.Rasa), Match("Karsa", a.Karsa, b.Karsa),
            Match("Tindakan", a.Tindakan, b.Tindakan),
        ];
        DimensionMatch[] cycles = [Match("Siklus", a.Siklus, b.Siklus)];
        var pairing = new Pairing(
            a.Frekuensi, b.Frekuensi, NeptuConvention1.CombinedFrekuensi(a.C24Urip, b.C24Urip), category.Key(),
            NeptuConvention1.PairDescription(category));
        return new(
            a, b, pairing, [.. traits, .. cycles], Scored(category.Score(), Share(cycles), Share(traits)), Rule, Source,
            NeptuConvention1.Version);
    }

    private static DimensionMatch Match(string dimension, NamedValue a, NamedValue b) => new(dimension, a.Name, b.Name, a == b);

    private static int Share(DimensionMatch[] dimensions) => 100 * dimensions.Count(d => d.IsMatch) / dimensions.Length;

    private static CompatibilityScores Scored(int frekuensi, int cycles, int traits) =>
        new(frekuensi, cycles, traits, NeptuConvention1.Overall(frekuensi, cycles, traits));
}
