using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Neptu.Wariga.Soul;

namespace Neptu.Wariga.Matches;

/// <summary>How two people match. Made by <see cref="Compatibility"/>.</summary>
/// <param name="Person1">The reading of the first birth.</param>
/// <param name="Person2">The reading of the second.</param>
/// <param name="Pairing">How their frekuensi stand to each other.</param>
/// <param name="Dimensions">Cipta, Rasa, Karsa, Tindakan and Siklus, side by side.</param>
/// <param name="Scores">The scores.</param>
/// <param name="Rule">The id of the rule, <see cref="Compatibility.Rule"/>.</param>
/// <param name="Source">Whose rule it is: this project's own, not tradition's.</param>
/// <param name="Convention">The version of the Neptu convention that made it.</param>
public sealed record CompatibilityResult(
    [property: JsonPropertyName("person1")] Potensi Person1,
    [property: JsonPropertyName("person2")] Potensi Person2,
    [property: JsonPropertyName("pairing")] Pairing Pairing,
    [property: JsonPropertyName("dimensions")] IReadOnlyList<DimensionMatch> Dimensions,
    [property: JsonPropertyName("scores")] CompatibilityScores Scores,
    [property: JsonPropertyName("rule")] string Rule,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("convention")] int Convention)
{
    /// <summary>The pairing again, under the name that the first version of the app reads.</summary>
    [JsonPropertyName("mitraSatru")]
    public Pairing MitraSatru => Pairing;
}

/// <summary>How the frekuensi of two people stand to each other.</summary>
/// <param name="Person1Frekuensi">The frekuensi of the first.</param>
/// <param name="Person2Frekuensi">The frekuensi of the second.</param>
/// <param name="CombinedFrekuensi">The frekuensi of both together, by Neptu convention 1.</param>
/// <param name="Category">The key of the <see cref="PairCategory"/>: mitra, neutral or satru.</param>
/// <param name="Description">ALLIED, EVEN or OPPOSED.</param>
public sealed record Pairing(
    [property: JsonPropertyName("person1Frekuensi")] NamedValue Person1Frekuensi,
    [property: JsonPropertyName("person2Frekuensi")] NamedValue Person2Frekuensi,
    [property: JsonPropertyName("combinedFrekuensi")] NamedValue CombinedFrekuensi,
    [property: JsonPropertyName("category"), AllowedValues("mitra", "neutral", "satru")] string Category,
    [property: JsonPropertyName("description")] string Description);

/// <summary>One trait or cycle of two people.</summary>
/// <param name="Dimension">Cipta, Rasa, Karsa, Tindakan or Siklus.</param>
/// <param name="Person1Value">The name that the first has in it.</param>
/// <param name="Person2Value">The name that the second has.</param>
/// <param name="IsMatch">Whether they are equal.</param>
public sealed record DimensionMatch(
    [property: JsonPropertyName("dimension")] string Dimension,
    [property: JsonPropertyName("person1Value")] string Person1Value,
    [property: JsonPropertyName("person2Value")] string Person2Value,
    [property: JsonPropertyName("isMatch")] bool IsMatch);

/// <summary>The scores of two people, whole numbers from 0 to 100.</summary>
/// <param name="Frekuensi">100 for mitra, 60 for neutral, 20 for satru.</param>
/// <param name="Cycles">100 when Siklus matches, otherwise 0.</param>
/// <param name="Traits">25 for each of Cipta, Rasa, Karsa and Tindakan that matches.</param>
/// <param name="Overall">40 % of Frekuensi, 30 % of Cycles and 30 % of Traits; a half counts up.</param>
public sealed record CompatibilityScores(
    [property: JsonPropertyName("frekuensi")] int Frekuensi,
    [property: JsonPropertyName("cycles")] int Cycles,
    [property: JsonPropertyName("traits")] int Traits,
    [property: JsonPropertyName("overall")] int Overall);
