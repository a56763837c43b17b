using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Soul;

/// <summary>The reading of a day, for everyone or for a person. Made by <see cref="SoulReading.Peluang"/>.</summary>
public sealed record Peluang : DayReading
{
    /// <summary>For deserialization.</summary>
    [JsonConstructor]
    public Peluang()
    {
    }

    [SetsRequiredMembers]
    internal Peluang(DateOnly day, DateOnly? birth)
        : base(day) =>
        DiberiHakUntuk = NeptuConvention1.PurposeOf(TotalUrip + (birth is { } born ? PawukonDay.On(born).Urip : 0));

    /// <summary>"Given the right to": for a person Wariga Belog of birth and day, otherwise of the day alone.</summary>
    [JsonPropertyName("diberi_hak_untuk")]
    [JsonPropertyOrder(1)]
    public required Purpose DiberiHakUntuk { get; init; }
}
