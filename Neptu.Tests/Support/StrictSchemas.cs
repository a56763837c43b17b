using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Neptu.Tests.Support;

/// <summary>
/// Holds values to the schemas of an OpenAPI document, which are JSON Schema 2020-12. Stricter than that: a keyword or format
/// that nothing checks, and a member that the document does not name, are failures, so that nothing passes unchecked.
/// </summary>
internal sealed class StrictSchemas
{
    private const string Address = "https://neptu.example/openapi";

    private static readonly HashSet<string> Formats = ["int32", "int64", "double", "date", "date-time", "email", "uri", "uuid"];

    private static readonly EvaluationOptions Options = new()
    {
        OutputFormat = OutputFormat.List, RequireFormatValidation = true, FormatRegistry = UtcInstants(),
    };

    private readonly BuildOptions _build = new()
    {
        Dialect = Dialect.Draft202012.With([], new Uri(Address + "/dialect"), allowUnknownKeywords: false),
        SchemaRegistry = new SchemaRegistry(),
    };

    public StrictSchemas(JsonObject document) => Build(
        new JsonObject { ["$defs"] = document["components"]?["schemas"]?.DeepClone() ?? new JsonObject() }, new Uri(Address));

    /// <summary>What is wrong, each with where it is; nothing if all is well.</summary>
    public IReadOnlyList<string> Check(JsonNode? value, JsonNode schema)
    {
        var results = Build(schema.DeepClone()).Evaluate(JsonSerializer.SerializeToElement(value), Options);
        return results.IsValid
            ? []
            : [.. from result in (results.Details ?? []).Prepend(results)
                  from error in result.Errors ?? new Dictionary<string, string>()
                  select $"${result.InstanceLocation}: {error.Key} {error.Value}"];
    }

    private JsonSchema Build(JsonNode schema, Uri? address = null)
    {
        Close(schema);
        var text = schema.ToJsonString().Replace("\"#/components/schemas/", $"\"{Address}#/$defs/", StringComparison.Ordinal);
        return JsonSchema.FromText(text, _build, address);
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject schema)
        {
            if (schema["format"] is JsonValue format && !Formats.Contains(format.GetValue<string>()))
                throw new NotSupportedException($"Nothing checks the format {format}.");
            if (schema["properties"] is JsonObject && !schema.ContainsKey("additionalProperties"))
                schema["additionalProperties"] = false;
        }

        foreach (var inner in node is JsonObject members ? members.Select(member => member.Value) : node as JsonArray ?? [])
            Close(inner);
    }

    /// <summary>An instant is written in UTC; the standard would take any offset.</summary>
    private static FormatRegistry UtcInstants()
    {
        var formats = new FormatRegistry();
        formats.Register(new PredicateFormat("date-time", value => value.ValueKind != JsonValueKind.String
            || (value.GetString()!.EndsWith('Z') && value.TryGetDateTimeOffset(out _))));
        return formats;
    }
}
