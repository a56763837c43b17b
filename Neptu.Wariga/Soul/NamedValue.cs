using System.Text.Json.Serialization;

namespace Neptu.Wariga.Soul;

/// <summary>A place in a list of a reading.</summary>
/// <param name="Value">The place, from 0; equal values of one list have equal names.</param>
/// <param name="Name">The upper-case token that clients look translations up by.</param>
public sealed record NamedValue(
    [property: JsonPropertyName("value")] int Value,
    [property: JsonPropertyName("name")] string Name);
