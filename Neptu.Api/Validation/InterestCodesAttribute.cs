using System.ComponentModel.DataAnnotations;
using Neptu.Core.Users;

namespace Neptu.Api.Validation;

/// <summary>A list of distinct codes out of <see cref="Interests.All"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class InterestCodesAttribute : ValidationAttribute
{
    private static readonly string Known = string.Join(", ", Interests.All.Order());

    public InterestCodesAttribute()
        : base($"{{0}} must be a list of different codes out of: {Known}.")
    {
    }

    public override bool IsValid(object? value) =>
        value is null
        || (value is string[] codes && codes.All(code => code is not null && Interests.All.Contains(code))
            && codes.Distinct().Count() == codes.Length);
}
