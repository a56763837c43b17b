using System.ComponentModel.DataAnnotations;

namespace Neptu.Api.Validation;

/// <summary>An amount from zero up that has no more decimal places than its currency: nothing is rounded silently.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class PriceAttribute(int decimals)
    : ValidationAttribute($"{{0}} must be from 0 to {Highest} with at most {decimals} decimal places.")
{
    public const int Highest = 1_000_000_000;

    public override bool IsValid(object? value) =>
        value is null || (value is decimal price && price is >= 0 and <= Highest && decimal.Round(price, decimals) == price);
}
