using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Neptu.Api.Validation;

/// <summary>A day that exists, written YYYY-MM-DD (RFC 3339 full-date), 0001-01-01 to 9999-12-31.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class CalendarDateAttribute : ValidationAttribute
{
    private const string Format = "yyyy-MM-dd";

    public CalendarDateAttribute()
        : base("{0} must be a day that exists, written YYYY-MM-DD.")
    {
    }

    public override bool IsValid(object? value) => value is null || (value is string text && TryParse(text, out _));

    /// <summary>Reads a text that has passed validation.</summary>
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);

    private static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
