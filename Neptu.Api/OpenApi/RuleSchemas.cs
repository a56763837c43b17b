using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Neptu.Api.Auth;
using Neptu.Api.Payments;
using Neptu.Api.Pricing;
using Neptu.Api.Validation;

namespace Neptu.Api.OpenApi;

/// <summary>Our validation attributes in the words of JSON Schema, as far as it has words for them.</summary>
internal static class RuleSchemas
{
    private const string Base58 = "[1-9A-HJ-NP-Za-km-z]";

    public static void Apply(object rule, OpenApiSchema schema)
    {
        switch (rule)
        {
            case CalendarDateAttribute:
                schema.Format = "date";
                break;
            case CalendarMonthAttribute:
                schema.Pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$";
                break;
            case ClockTimeAttribute:
                schema.Pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
                break;
            case WalletAddressAttribute:
                schema.Pattern = $"^{Base58}{{32,44}}$";
                break;
            case TransactionSignatureAttribute:
                schema.Pattern = $"^{Base58}{{64,88}}$";
                break;
            case SignatureTextAttribute:
                schema.MinLength = 64;
                break;
            case PlanSlugAttribute:
                (schema.Pattern, schema.MaxLength) = ("^[a-z0-9]+(-[a-z0-9]+)*$", 50);
                break;
            case EmailAddressAttribute:
                schema.Format = "email";
                break;
            case WholeNumberAttribute number:
                schema.Type = JsonSchemaType.Integer;
                (schema.Minimum, schema.Maximum) = (Written(number.Least), Written(number.Most));
                break;
            case PriceAttribute:
                // A range beside it may be narrower.
                schema.Minimum ??= "0";
                schema.Maximum ??= Written(PriceAttribute.Highest);
                break;
            case IClosedList list:
                schema.Enum = [.. list.Keys.Select(key => JsonValue.Create(key))];
                break;
            case AllowedValuesAttribute allowed:
                schema.Enum = [.. allowed.Values.Select(Value).OfType<JsonNode>()];
                break;
            case CalendarDatesAttribute dates:
                (schema.MinItems, schema.MaxItems) = (dates.Fewest, dates.Most);
                schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" };
                break;
            case TextLinesAttribute lines:
                schema.MaxItems = lines.Most;
                schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = lines.Longest };
                break;
            case CodesAttribute codes:
                (schema.UniqueItems, schema.MinItems, schema.MaxItems) = (true, codes.Fewest > 0 ? codes.Fewest : null, codes.Most);
                schema.Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = [.. codes.Known.Select(code => JsonValue.Create(code))],
                };
                break;
            case WebAddressAttribute:
                (schema.Format, schema.MaxLength) = ("uri", WebAddressAttribute.Longest);
                break;
            case RegularExpressionAttribute { Pattern: var pattern }:
                // ECMA-262, which JSON Schema speaks, has no \z; its $ is the very end already.
                schema.Pattern = pattern.Replace(@"\z", "$", StringComparison.Ordinal);
                break;
            default:
                // The framework describes its own.
                break;
        }
    }

    private static JsonNode? Value(object? value) => value switch
    {
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        _ => null,
    };

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
