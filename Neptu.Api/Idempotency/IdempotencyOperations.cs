using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Neptu.Api.OpenApi;

namespace Neptu.Api.Idempotency;

/// <summary>Says of every POST in the OpenAPI document whether it takes a key, and if not, why.</summary>
internal sealed class IdempotencyOperations : IOpenApiOperationTransformer
{
    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<TakesIdempotencyKey>().Any())
            Describe(operation);
        else if (metadata.OfType<NoIdempotencyKey>().FirstOrDefault() is { Reason: var reason })
            operation.Say($"Takes no {IdempotencyKey.Header}: {reason}");

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiOperation operation)
    {
        // ParameterTexts says what it means. Quotes come on top of the longest key.
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = IdempotencyKey.Header,
            In = ParameterLocation.Header,
            Required = false,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = IdempotencyKey.Longest + 2 },
        });
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            // Of the errors, which all operations share, the parameter's text says it.
            if (int.Parse(status, CultureInfo.InvariantCulture) < StatusCodes.Status400BadRequest && answer is OpenApiResponse response)
                (response.Headers ??= new Dictionary<string, IOpenApiHeader>())[IdempotencyKey.ReplayedHeader] = Replayed();
        }
    }

    private static OpenApiHeader Replayed() => new()
    {
        Description = $"The answer was given before to this {IdempotencyKey.Header}; missing otherwise.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["true"] },
        Example = "true",
    };
}
