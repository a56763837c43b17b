using System.ComponentModel.DataAnnotations;
using Neptu.Core.Payments;

namespace Neptu.Api.Payments;

/// <summary>A reading that has a price.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class ReadingTypeAttribute : ValidationAttribute
{
    private static readonly string Known = string.Join(", ", ReadingPrice.All.Select(price => price.ReadingType));

    public ReadingTypeAttribute()
        : base($"{{0}} must be one of: {Known}.")
    {
    }

    public override bool IsValid(object? value) => value is null || (value is string text && ReadingPrice.Of(text) is not null);
}
