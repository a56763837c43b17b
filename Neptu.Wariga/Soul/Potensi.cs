using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Neptu.Wariga.Soul;

/// <summary>The reading of a birth date. Made by <see cref="SoulReading.Potensi"/>.</summary>
public sealed record Potensi : DayReading
{
    /// <summary>For deserialization.</summary>
    [JsonConstructor]
    public Potensi()
    {
    }

    [SetsRequiredMembers]
    internal Potensi(DateOnly birth)
        : base(birth) => LahirUntuk = NeptuConvention1.PurposeOf(TotalUrip);

    /// <summary>"Born for": the outcome of the birth's total urip.</summary>
    [JsonPropertyName("lahir_untuk")]
    [JsonPropertyOrder(1)]
    public required Purpose LahirUntuk { get; init; }
}
