using System.ComponentModel.DataAnnotations;
using Neptu.Api.Pictures.Months;

namespace Neptu.Api.Pictures;

/// <summary>A month, written YYYY-MM, 0001-01 to 9999-12.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class CalendarMonthAttribute : ValidationAttribute
{
    public CalendarMonthAttribute()
        : base("{0} must be a month, written YYYY-MM.")
    {
    }

    public override bool IsValid(object? value) => value is null || (value is string text && CalendarMonth.TryParse(text, out _));

    /// <summary>Reads a text that has passed validation.</summary>
    public static CalendarMonth Parse(string text) => CalendarMonth.TryParse(text, out var month) ? month : throw new FormatException(text);
}
