using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Neptu.Api.Validation;

/// <summary>A list of days, each as <see cref="CalendarDateAttribute"/> wants it.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class CalendarDatesAttribute(int fewest, int most)
    : ValidationAttribute("{0} must be a list of {1} to {2} days that exist, written YYYY-MM-DD.")
{
    private static readonly CalendarDateAttribute Date = new();

    public int Fewest => fewest;

    public int Most => most;

    public override bool IsValid(object? value) =>
        value is null || (value is string[] dates && dates.Length >= fewest && dates.Length <= most
            && dates.All(date => date is not null && Date.IsValid(date)));

    public override string FormatErrorMessage(string name) =>
        string.Format(CultureInfo.InvariantCulture, ErrorMessageString, name, fewest, most);
}
