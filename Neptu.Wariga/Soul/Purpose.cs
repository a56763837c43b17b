using System.Text.Json.Serialization;

namespace Neptu.Wariga.Soul;

/// <summary>What a person is born for, or what a day gives the right to.</summary>
/// <param name="Name">GURU, RATU, LARA or PATI.</param>
/// <param name="Description">GUIDING, PROTECTING, GROWING or RELEASING.</param>
public sealed record Purpose(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("description")] string Description);
