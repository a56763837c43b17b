using System.ComponentModel.DataAnnotations;
using Neptu.Core.Accounting;

namespace Neptu.Api.Payments;

/// <summary>Something that a reading can be paid in.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class CurrencyAttribute : ValidationAttribute
{
    public CurrencyAttribute()
        : base($"{{0}} must be {Currencies.Sol}, {Currencies.Neptu} or {Currencies.Sudigital}.")
    {
    }

    public override bool IsValid(object? value) =>
        value is null or Currencies.Sol or Currencies.Neptu or Currencies.Sudigital;
}
