using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Neptu.Api.Validation;

/// <summary>A month of the Gregorian calendar, written YYYY-MM, 0001-01 to 9999-12.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class CalendarMonthAttribute() : ValidationAttribute("{0} must be a month, written YYYY-MM.")
{
    /// <summary>How a month is written.</summary>
    public const string Format = "yyyy-MM";

    public override bool IsValid(object? value) => value is null || (value is string text && TryParse(text, out _));

    /// <summary>The first day of a month whose text has passed validation.</summary>
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);

    private static bool TryParse(string text, out DateOnly first) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out first);
}
