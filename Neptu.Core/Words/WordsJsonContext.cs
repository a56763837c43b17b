using System.Text.Json.Serialization;

namespace Neptu.Core.Words;

/// <summary>Reads language files without reflection, and refuses one with a key too many, too few or twice.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(WordsFile))]
internal sealed partial class WordsJsonContext : JsonSerializerContext;
