using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Neptu.Api.Validation;

/// <summary>A time of day, written HH:mm, 00:00 to 23:59.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class ClockTimeAttribute() : ValidationAttribute("{0} must be a time of day, written HH:mm.")
{
    private const string Format = "HH:mm";

    public override bool IsValid(object? value) => value is null || (value is string text && TryParse(text, out _));

    /// <summary>Reads a text that has passed validation.</summary>
    public static TimeOnly Parse(string text) => TimeOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);

    private static bool TryParse(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
