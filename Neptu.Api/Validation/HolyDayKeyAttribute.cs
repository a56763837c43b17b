using Neptu.Wariga.HolyDays;

namespace Neptu.Api.Validation;

/// <summary>The key of a holy day.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class HolyDayKeyAttribute() : OneOfAttribute(HolyDayTable.Keys)
{
    /// <summary>The holy day of a key that has passed validation.</summary>
    public static HolyDay Parse(string key) =>
        HolyDayTable.TryParse(key, out var day) ? day : throw new ArgumentOutOfRangeException(nameof(key), key, null);
}
