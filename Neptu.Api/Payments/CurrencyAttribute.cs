using Neptu.Api.Validation;
using Neptu.Core.Accounting;

namespace Neptu.Api.Payments;

/// <summary>Something that a reading can be paid in.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class CurrencyAttribute() : OneOfAttribute([Currencies.Sol, Currencies.Neptu, Currencies.Sudigital]);
