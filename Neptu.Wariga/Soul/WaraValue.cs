using System.Text.Json.Serialization;

namespace Neptu.Wariga.Soul;

/// <summary>A day of the saptawara, pancawara or sadwara in a reading.</summary>
/// <param name="Value">The place in the contract's list, which runs backwards in time from 2005-09-17 (see <see cref="CalendarItems"/>).</param>
/// <param name="Name">The upper-case token that clients look translations up by, such as SUNDAY or PAHING.</param>
/// <param name="Urip">The urip of the day in its week, 3 to 9.</param>
/// <param name="Gender">MALE or FEMALE, by Neptu convention 1.</param>
public sealed record WaraValue(
    [property: JsonPropertyName("value")] int Value,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("urip")] int Urip,
    [property: JsonPropertyName("gender")] string Gender);
