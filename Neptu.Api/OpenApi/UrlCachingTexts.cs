using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Neptu.Api.OpenApi;

/// <summary>What can be said of routes that answer 304: how their answers are told apart.</summary>
internal sealed class UrlCachingTexts : IOpenApiOperationTransformer
{
    private const string Tag = "\"q1w2e3r4t5y6u7i8o9p0aa\"";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (operation.Responses?.TryGetValue("304", out var notModified) != true || notModified is not OpenApiResponse unchanged)
            return Task.CompletedTask;

        unchanged.Description = "The answer is still the one that has the tag in If-None-Match.";
        foreach (var response in new[] { unchanged, operation.Responses["200"] }.OfType<OpenApiResponse>())
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers["ETag"] = FailureTexts.HeaderOf("Names this answer.", Tag);
            response.Headers["Cache-Control"] =
                FailureTexts.HeaderOf("For how long it need not be asked for again.", "public, max-age=604800, immutable");
        }

        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "If-None-Match",
            In = ParameterLocation.Header,
            Description = "Tags of answers that the caller has; one that is still right is not sent again.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = Tag,
        });
        return Task.CompletedTask;
    }
}
