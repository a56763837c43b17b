using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Neptu.Api.Idempotency;

/// <summary>Says of every POST in the OpenAPI document whether it takes a key, and if not, why.</summary>
internal sealed class IdempotencyOperations : IOpenApiOperationTransformer
{
    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<TakesIdempotencyKey>().Any())
            (operation.Parameters ??= []).Add(Parameter());
        else if (metadata.OfType<NoIdempotencyKey>().FirstOrDefault() is { Reason: var reason })
        {
            var sentence = $"Takes no {IdempotencyKey.Header}: {reason}";
            operation.Description = operation.Description is { Length: > 0 } text ? $"{text}\n\n{sentence}" : sentence;
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter() => new()
    {
        Name = IdempotencyKey.Header,
        In = ParameterLocation.Header,
        Required = false,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = IdempotencyKey.Longest + 2 },
        Description =
            "A value of the client's own, such as a UUID, that it sends again when it repeats this very request. For 24 hours the first "
            + $"answer is then given again, with {IdempotencyKey.ReplayedHeader}: true; 422 when the key came with another request, "
            + "409 with Retry-After while the first is being worked on. Answers 202, 401, 408, 429 and 5xx, and those with Retry-After, "
            + "are not kept.",
    };
}
