using Neptu.Core.Users;

namespace Neptu.Api.Validation;

/// <summary>Different codes out of <see cref="Interests.All"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class InterestCodesAttribute() : CodesAttribute([.. Interests.All.Order()], fewest: 0, Interests.All.Count);
