using Neptu.Api.Validation;
using Neptu.Core.Persons;

namespace Neptu.Api.Administration.Persons;

/// <summary>One of <see cref="PersonCategories.All"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class PersonCategoryAttribute() : OneOfAttribute(PersonCategories.All);

/// <summary>1 to 5 of <see cref="PersonCategories.All"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class PersonCategoriesAttribute() : CodesAttribute(PersonCategories.All, fewest: 1, most: 5);
