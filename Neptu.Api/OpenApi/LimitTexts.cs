using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Neptu.ServiceDefaults;

namespace Neptu.Api.OpenApi;

/// <summary>What every answer says of the limits, and which operations have a limit of their own (docs/limits.md).</summary>
internal sealed class LimitTexts : IOpenApiOperationTransformer, IOpenApiDocumentTransformer
{
    private static readonly (string Name, string Meaning, string Example)[] Headers =
    [
        (
            "RateLimit-Policy",
            "The limits that this request counts towards: each has a name, a quota q of requests, and the seconds w in which it is "
            + "that (draft-ietf-httpapi-ratelimit-headers). Missing where limits are switched off.",
            "\"address\";q=1200;w=60, \"person\";q=600;w=60"),
        (
            "RateLimit",
            "How they stand: r requests are left; in t seconds all of the quota is back, or, with none left, one request.",
            "\"address\";r=1199;t=1, \"person\";r=599;t=1"),
    ];

    /// <summary>Adds the headers to an answer, by reference.</summary>
    public static void AddTo(OpenApiResponse response, OpenApiDocument document)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        foreach (var (name, _, _) in Headers)
            response.Headers[name] = new OpenApiHeaderReference(name, document);
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var (name, meaning, example) in Headers)
            document.AddComponent<IOpenApiHeader>(name, FailureTexts.HeaderOf(meaning, example));
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var response in (operation.Responses ?? []).Values.OfType<OpenApiResponse>())
            AddTo(response, context.Document!);
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<LimitPolicy>().LastOrDefault() is { } own)
        {
            operation.Say(
                $"Counts towards the limit {own.Name} too: {own.Quota} requests of {WhoseOf(own)} in {own.Window.TotalSeconds} s, "
                + "unless the deployment says otherwise.");
        }

        return Task.CompletedTask;
    }

    private static string WhoseOf(LimitPolicy policy) => policy.By == LimitedBy.Address ? "an address" : "a person";
}
