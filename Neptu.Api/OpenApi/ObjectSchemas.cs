using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Neptu.Api.OpenApi;

/// <summary>
/// An answer has all its members, always, but for those that are left out when they say nothing. What a request must have
/// is told by its own attributes.
/// </summary>
internal sealed class ObjectSchemas : IOpenApiSchemaTransformer
{
    private const string RequestSuffix = "Request";

    /// <summary>The name of a type's schema: that of the type, after that of the type it stands in.</summary>
    public static string? NameOf(JsonTypeInfo type) => type.Type switch
    {
        _ when (Nullable.GetUnderlyingType(type.Type) ?? type.Type) == typeof(JsonElement) => null,
        { IsNested: true, DeclaringType: { } outer } => outer.Name + type.Type.Name,
        _ => OpenApiOptions.CreateDefaultSchemaReferenceId(type),
    };

    public static bool IsRequest(string name) => name.EndsWith(RequestSuffix, StringComparison.Ordinal);

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Object } type && !IsRequest(type.Type.Name))
        {
            // JsonIgnore with a condition shows as this predicate.
            var always = type.Properties.Where(property => property.ShouldSerialize is null).Select(property => property.Name);
            schema.Required = new HashSet<string>(always.Where(name => schema.Properties?.ContainsKey(name) == true));
        }

        return Task.CompletedTask;
    }
}
