using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Neptu.Api.Pricing;

/// <summary>A plan's name in addresses.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed partial class PlanSlugAttribute()
    : ValidationAttribute("{0} must be 1 to 50 lower-case letters and digits, in words joined by hyphens.")
{
    public override bool IsValid(object? value) => value is null || (value is string { Length: <= 50 } text && Words().IsMatch(text));

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
