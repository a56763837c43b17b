using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Neptu.Api.OpenApi;

/// <summary>
/// Says of values what the schema exporter cannot see: that strings are strings, which a converter of our own hides from
/// it, what our validation attributes demand, and which values may be null.
/// </summary>
internal sealed class ValueSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        SayWhatStringsAre(schema, context.JsonTypeInfo.Type);
        foreach (var rule in RulesOf(context))
            RuleSchemas.Apply(rule, schema);
        if (context.JsonPropertyInfo is { } property && context.JsonTypeInfo.Kind != JsonTypeInfoKind.Object)
            SayWhetherNull(schema, MayBeNull(property));
        return Task.CompletedTask;
    }

    private static void SayWhatStringsAre(OpenApiSchema schema, Type type)
    {
        if (type == typeof(string))
            schema.Type ??= JsonSchemaType.String;
        else if (typeof(IEnumerable<string>).IsAssignableFrom(type))
            schema.Items ??= new OpenApiSchema { Type = JsonSchemaType.String };
    }

    private static void SayWhetherNull(OpenApiSchema schema, bool mayBeNull)
    {
        schema.Type = mayBeNull ? schema.Type | JsonSchemaType.Null : schema.Type & ~JsonSchemaType.Null;
        if (mayBeNull)
            schema.Enum?.Add(JsonNullSentinel.JsonNull);
    }

    /// <summary>What a request must say cannot be null, though the property that takes it can.</summary>
    private static bool MayBeNull(JsonPropertyInfo property) =>
        property.IsGetNullable
        && property.AttributeProvider?.IsDefined(typeof(RequiredAttribute), inherit: false) != true;

    private static object[] RulesOf(OpenApiSchemaTransformerContext context)
    {
        if (context.JsonPropertyInfo is { AttributeProvider: { } property })
            return property.GetCustomAttributes(inherit: true);
        return context.ParameterDescription?.ParameterDescriptor is IParameterInfoParameterDescriptor { ParameterInfo: var parameter }
            ? parameter.GetCustomAttributes(inherit: true)
            : [];
    }
}
