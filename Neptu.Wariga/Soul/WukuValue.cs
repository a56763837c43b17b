using System.Text.Json.Serialization;

namespace Neptu.Wariga.Soul;

/// <summary>The week of the Pawukon in a reading.</summary>
/// <param name="Value">The place in the contract's list, 0 to 29, which runs backwards from WARIGADEAN.</param>
/// <param name="Name">The upper-case token that clients look translations up by.</param>
/// <param name="Urip">The urip of the week, 1 to 9.</param>
public sealed record WukuValue(
    [property: JsonPropertyName("value")] int Value,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("urip")] int Urip);
