using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Neptu.Api.OpenApi;

/// <summary>The last touch: no schema that nothing refers to, no null where a member must be there, every group described.</summary>
internal sealed class Tidy : IOpenApiDocumentTransformer
{
    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Status"] = "What answers here.",
        ["Auth"] = "Signing in and staying so.",
        ["Readings"] = "Readings of any birth or day, for anybody.",
        ["Calendar"] = "The Balinese calendar, for anybody.",
        ["Pictures"] = "Readings and months to look at, to share and to print.",
        ["Users"] = "A person's own profile and readings.",
        ["Wallet"] = "A person's own balances, check-ins and rewards.",
        ["Claims"] = "Rewards on their way to the chain.",
        ["Tokens"] = "A person's own transactions.",
        ["Payments"] = "Prices, quotes and the payments that meet them.",
        ["Referrals"] = "Who brought whom.",
        ["Pricing"] = "Plans: seen by everybody, changed by admins.",
        ["Administration"] = "What admins see and change.",
    };

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
            tag.Description = Tags.GetValueOrDefault(tag.Name!);

        var schemas = document.Components!.Schemas!;
        schemas.Remove("ProblemDetails");
        schemas.Remove("HttpValidationProblemDetails");
        foreach (var (name, schema) in schemas)
        {
            if (ObjectSchemas.IsRequest(name))
                RequireValues(schema);
        }

        return Task.CompletedTask;
    }

    /// <summary>What is an object or null for the serializer must be an object where it is required.</summary>
    private static void RequireValues(IOpenApiSchema request)
    {
        foreach (var name in request.Required ?? new HashSet<string>())
        {
            if (request.Properties?[name].OneOf?.FirstOrDefault(one => one.Type != JsonSchemaType.Null) is { } value)
                request.Properties[name] = value;
        }
    }
}
