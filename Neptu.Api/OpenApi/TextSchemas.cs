using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Neptu.Api.Validation;

namespace Neptu.Api.OpenApi;

/// <summary>
/// Says of strings that they are strings, which a converter of our own hides from the schema exporter, and of days that
/// they are days.
/// </summary>
internal sealed class TextSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type != typeof(string))
            return Task.CompletedTask;

        schema.Type ??= JsonSchemaType.String;
        if (context.JsonPropertyInfo is { IsGetNullable: true })
            schema.Type |= JsonSchemaType.Null;
        if (IsDay(context))
            schema.Format = "date";
        return Task.CompletedTask;
    }

    private static bool IsDay(OpenApiSchemaTransformerContext context) =>
        context.JsonPropertyInfo?.AttributeProvider?.IsDefined(typeof(CalendarDateAttribute), inherit: false) == true
        || (context.ParameterDescription?.ParameterDescriptor is IParameterInfoParameterDescriptor parameter
            && parameter.ParameterInfo.IsDefined(typeof(CalendarDateAttribute), inherit: false));
}
