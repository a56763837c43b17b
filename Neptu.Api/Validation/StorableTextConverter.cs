using System.Text.Json;
using System.Text.Json.Serialization;

namespace Neptu.Api.Validation;

/// <summary>Refuses strings that PostgreSQL cannot keep: those with U+0000, and those that are not Unicode.</summary>
internal sealed class StorableTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();

        try
        {
            var text = reader.GetString();
            return text is null || !text.Contains('\0', StringComparison.Ordinal) ? text : throw new JsonException();
        }
        catch (InvalidOperationException malformed)
        {
            // An escaped half of a surrogate pair, or bytes that are not UTF-8.
            throw new JsonException(message: null, malformed);
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
