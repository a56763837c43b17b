using System.ComponentModel.DataAnnotations;

namespace Neptu.Api.Validation;

/// <summary>A text that PostgreSQL can look for; in a body, <see cref="StorableTextConverter"/> sees to that.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class StorableTextAttribute() : ValidationAttribute("{0} must not contain the character U+0000.")
{
    public override bool IsValid(object? value) => value is not string text || !text.Contains('\0', StringComparison.Ordinal);
}
