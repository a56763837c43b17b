using System.Text.Json.Serialization;

namespace Neptu.Wariga.Soul;

/// <summary>The affirmation of a day, by Neptu convention 1.</summary>
/// <param name="Pattern">The gender pattern it starts from, such as MFM.</param>
/// <param name="Name">One of eleven sentences, such as I AM UNIQUE.</param>
public sealed record Affirmation(
    [property: JsonPropertyName("pattern")] string Pattern,
    [property: JsonPropertyName("name")] string Name);
