using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Neptu.Api.OpenApi;

/// <summary>
/// A request and an answer of every operation, from examples.json. They were recorded from a running API; long lists are
/// cut, tokens and the oracle's words are not real ones. Tests hold them to the schemas.
/// </summary>
internal sealed class Examples : IOpenApiOperationTransformer
{
    private static readonly JsonObject Recorded = Read();

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (Recorded[operation.OperationId!] is not JsonObject example)
            return Task.CompletedTask;

        if (operation.RequestBody?.Content?.Values.FirstOrDefault() is { } request)
            request.Example = example["request"]?.DeepClone();
        foreach (var (status, answer) in example.Where(member => member.Key != "request"))
        {
            if (operation.Responses?[status].Content?.Values.FirstOrDefault() is { } response)
                response.Example = answer?.DeepClone();
        }

        return Task.CompletedTask;
    }

    private static JsonObject Read()
    {
        using var file = typeof(Examples).Assembly.GetManifestResourceStream("Neptu.Api.OpenApi.examples.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }
}
