using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Neptu.Tests.Support;

/// <summary>
/// Holds values to the schemas of an OpenAPI document: JSON Schema 2020-12, as much of it as the document uses. A keyword
/// that is not known here is a failure, so that nothing passes unchecked.
/// </summary>
internal sealed class SchemaCheck(JsonObject document)
{
    private static readonly HashSet<string> Remarks = ["description", "default", "example", "title"];

    /// <summary>What is wrong, each with where it is; nothing if all is well.</summary>
    public IReadOnlyList<string> Check(JsonNode? value, JsonNode schema)
    {
        List<string> errors = [];
        Check(value, schema.AsObject(), "$", errors);
        return errors;
    }

    private void Check(JsonNode? value, JsonObject schema, string at, List<string> errors)
    {
        foreach (var (keyword, rule) in schema)
        {
            if (!Remarks.Contains(keyword) && !Holds(keyword, rule!, value, schema, at, errors))
                errors.Add($"{at}: {value?.ToJsonString() ?? "null"} is not {keyword} {rule!.ToJsonString()}");
        }
    }

    private bool Holds(string keyword, JsonNode rule, JsonNode? value, JsonObject schema, string at, List<string> errors)
    {
        switch (keyword)
        {
            case "$ref":
                Check(value, Resolve(rule.GetValue<string>()), at, errors);
                return true;
            case "oneOf":
                return rule.AsArray().Count(one => Check(value, one!).Count == 0) == 1;
            case "type":
                return (rule is JsonArray types ? types.Select(type => type!.GetValue<string>()) : [rule.GetValue<string>()])
                    .Any(type => IsOf(type, value));
            case "enum":
                return rule.AsArray().Any(one => JsonNode.DeepEquals(one, value));
            case "required":
                return value is not JsonObject members || rule.AsArray().All(name => members.ContainsKey(name!.GetValue<string>()));
            case "properties":
                CheckMembers(value as JsonObject, rule.AsObject(), schema["additionalProperties"], at, errors);
                return true;
            case "additionalProperties":
                if (!schema.ContainsKey("properties"))
                    CheckMembers(value as JsonObject, [], rule, at, errors);
                return true;
            case "items":
                foreach (var (item, index) in (value as JsonArray ?? []).Select((item, index) => (item, index)))
                    Check(item, rule.AsObject(), $"{at}[{index}]", errors);
                return true;
            default:
                return HoldsForLeaf(keyword, rule, value);
        }
    }

    private static bool HoldsForLeaf(string keyword, JsonNode rule, JsonNode? value) => (keyword, value) switch
    {
        ("minLength" or "maxLength" or "pattern" or "format", not JsonValue) => true,
        ("minItems" or "maxItems" or "uniqueItems", not JsonArray) => true,
        ("minItems", JsonArray items) => items.Count >= rule.GetValue<int>(),
        ("maxItems", JsonArray items) => items.Count <= rule.GetValue<int>(),
        ("uniqueItems", JsonArray items) => items.Select(item => item?.ToJsonString()).Distinct().Count() == items.Count,
        ("minimum", _) => value?.GetValueKind() != JsonValueKind.Number || Number(value) >= Number(rule),
        ("maximum", _) => value?.GetValueKind() != JsonValueKind.Number || Number(value) <= Number(rule),
        (_, JsonValue leaf) when leaf.GetValueKind() is JsonValueKind.Number => keyword is "format",
        (_, JsonValue leaf) => HoldsForText(keyword, rule, leaf.GetValue<string>()),
        _ => false,
    };

    private static bool HoldsForText(string keyword, JsonNode rule, string text) => keyword switch
    {
        "minLength" => text.Length >= rule.GetValue<int>(),
        "maxLength" => text.Length <= rule.GetValue<int>(),
        "pattern" => Regex.IsMatch(text, rule.GetValue<string>()),
        "format" => rule.GetValue<string>() switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "email" => text.Contains('@', StringComparison.Ordinal),
            _ => false,
        },
        _ => false,
    };

    private void CheckMembers(JsonObject? value, JsonObject known, JsonNode? others, string at, List<string> errors)
    {
        foreach (var (name, member) in value ?? [])
        {
            var schema = known[name] ?? (others as JsonObject);
            if (schema is null)
                errors.Add($"{at}.{name}: the document knows no such member");
            else
                Check(member, schema.AsObject(), $"{at}.{name}", errors);
        }
    }

    private JsonObject Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)document, (node, name) => node[name]!).AsObject();

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("null", null or JsonValueKind.Null) => true,
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => Number(value!) % 1 == 0,
        _ => false,
    };
}
