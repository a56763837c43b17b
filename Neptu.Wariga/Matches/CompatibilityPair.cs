using System.Text.Json.Serialization;

namespace Neptu.Wariga.Matches;

/// <summary>Two of several people.</summary>
/// <param name="PersonA">The place of the first in the list of births, from 0.</param>
/// <param name="PersonB">The place of the second, after the first.</param>
/// <param name="Result">How they match.</param>
public sealed record CompatibilityPair(
    [property: JsonPropertyName("personA")] int PersonA,
    [property: JsonPropertyName("personB")] int PersonB,
    [property: JsonPropertyName("result")] CompatibilityResult Result);
