using System.ComponentModel.DataAnnotations;

namespace Neptu.Api.Validation;

/// <summary>One of a list of keys, written exactly so.</summary>
internal abstract class OneOfAttribute(IReadOnlyList<string> keys)
    : ValidationAttribute($"{{0}} must be one of: {string.Join(", ", keys)}."), IClosedList
{
    public IReadOnlyList<string> Keys => keys;

    public override bool IsValid(object? value) => value is null || (value is string key && keys.Contains(key));
}
