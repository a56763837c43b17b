using System.Text.Json.Serialization;

namespace Neptu.Wariga.Soul;

/// <summary>A person's birth and one day for that person.</summary>
/// <param name="Potensi">The reading of the birth.</param>
/// <param name="Peluang">The reading of the day, for that birth.</param>
public sealed record FullReading(
    [property: JsonPropertyName("potensi")] Potensi Potensi,
    [property: JsonPropertyName("peluang")] Peluang Peluang);
