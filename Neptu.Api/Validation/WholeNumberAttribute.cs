using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Neptu.Api.Validation;

/// <summary>A whole number in decimal digits, within a range. As text, so that what is no number is refused with the parameter's name.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal class WholeNumberAttribute(int least, int most) : ValidationAttribute("{0} must be a whole number from {1} to {2}.")
{
    public int Least => least;

    public int Most => most;

    public override bool IsValid(object? value) =>
        value is null || (value is string text && TryParse(text, out var number) && number >= least && number <= most);

    public override string FormatErrorMessage(string name) =>
        string.Format(CultureInfo.InvariantCulture, ErrorMessageString, name, least, most);

    /// <summary>Reads a text that has passed validation.</summary>
    public static int Parse(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
