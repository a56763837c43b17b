using System.Text.Json.Nodes;

namespace Neptu.Tests.Support;

/// <summary>The OpenAPI document as a running API serves it.</summary>
internal sealed class ApiDocument(JsonObject root)
{
    private readonly StrictSchemas _schemas = new(root);

    /// <summary>Every operation, in the document's order.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; } =
    [
        .. from path in root["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new ApiOperation(root, operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject()),
    ];

    public static async Task<ApiDocument> FetchAsync(HttpClient client) => new(await client.GetOkAsync("/openapi/v1.json"));

    public ApiOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>What is wrong with a value that should be as a schema says; nothing if it is.</summary>
    public IReadOnlyList<string> Check(JsonNode? value, JsonNode schema) => _schemas.Check(value, schema);
}

/// <summary>A method of a path.</summary>
/// <param name="Root">The whole document.</param>
/// <param name="Method">In capitals.</param>
/// <param name="Path">With its placeholders.</param>
/// <param name="Described">What the document says.</param>
internal sealed record ApiOperation(JsonObject Root, string Method, string Path, JsonObject Described)
{
    public string Id => Described["operationId"]!.GetValue<string>();

    public IEnumerable<JsonObject> Parameters => (Described["parameters"]?.AsArray() ?? []).Select(parameter => parameter!.AsObject());

    public JsonObject? RequestContent => Described["requestBody"]?["content"]?["application/json"]?.AsObject();

    public IEnumerable<int> Statuses => Described["responses"]!.AsObject().Select(response => int.Parse(response.Key, null));

    /// <summary>What the document says of the body of an answer; null where it has none.</summary>
    public (string MediaType, JsonObject Content)? Answer(int status) =>
        Response(status)["content"]?.AsObject().Select(content => (content.Key, content.Value!.AsObject())).Single();

    /// <summary>The names of the headers that an answer may have.</summary>
    public IReadOnlyList<string> Headers(int status) =>
        [.. (Response(status)["headers"]?.AsObject() ?? []).Select(header => header.Key)];

    private JsonNode Response(int status) => Described["responses"]![$"{status}"]! switch
    {
        JsonObject response when response["$ref"] is { } reference =>
            Root["components"]!["responses"]![reference.GetValue<string>().Split('/')[^1]]!,
        var response => response,
    };

    public override string ToString() => $"{Method} {Path}";
}
