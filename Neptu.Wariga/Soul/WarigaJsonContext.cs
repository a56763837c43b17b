using System.Text.Json.Serialization;

namespace Neptu.Wariga.Soul;

/// <summary>Reads and writes soul readings as JSON without reflection. The names are the contract's, in snake_case.</summary>
[JsonSerializable(typeof(Potensi))]
[JsonSerializable(typeof(Peluang))]
[JsonSerializable(typeof(FullReading))]
public sealed partial class WarigaJsonContext : JsonSerializerContext;
