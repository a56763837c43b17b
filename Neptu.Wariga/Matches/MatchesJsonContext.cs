using System.Text.Json.Serialization;

namespace Neptu.Wariga.Matches;

/// <summary>Reads and writes compatibility as JSON without reflection. The names are the contract's.</summary>
[JsonSerializable(typeof(CompatibilityResult))]
[JsonSerializable(typeof(IReadOnlyList<CompatibilityPair>))]
public sealed partial class MatchesJsonContext : JsonSerializerContext;
