using Neptu.Api.Validation;
using Neptu.Core.Payments;

namespace Neptu.Api.Payments;

/// <summary>A reading that has a price.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class ReadingTypeAttribute() : OneOfAttribute([.. ReadingPrice.All.Select(price => price.ReadingType)]);
