using System.ComponentModel.DataAnnotations;

namespace Neptu.Api.Validation;

/// <summary>A list of texts, none empty.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class TextLinesAttribute(int most, int longest)
    : ValidationAttribute($"{{0}} must be a list of at most {most} texts of 1 to {longest} characters.")
{
    public int Most => most;

    public int Longest => longest;

    public override bool IsValid(object? value) =>
        value is null
        || (value is string[] lines && lines.Length <= most
            && lines.All(line => !string.IsNullOrWhiteSpace(line) && line.Length <= longest));
}
