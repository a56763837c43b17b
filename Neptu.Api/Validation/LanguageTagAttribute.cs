using System.ComponentModel.DataAnnotations;

namespace Neptu.Api.Validation;

/// <summary>A language, or a language in a region (RFC 5646), 2 to 5 characters.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class LanguageTagAttribute() : RegularExpressionAttribute("^([A-Za-z]{2,3}|[A-Za-z]{2}-[A-Za-z]{2})$")
{
    public override string FormatErrorMessage(string name) => $"{name} must be a language tag such as en or pt-BR.";
}
