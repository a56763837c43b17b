using Neptu.Wariga.HolyDays;

namespace Neptu.Api.Validation;

/// <summary>The key of a kind of holy day.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class HolyDayKindAttribute() : OneOfAttribute(KindKeys)
{
    private static string[] KindKeys => [.. Enum.GetValues<HolyDayKind>().Select(kind => kind.Key())];

    /// <summary>The kind of a key that has passed validation.</summary>
    public static HolyDayKind Parse(string key) => (HolyDayKind)Array.IndexOf(KindKeys, key);
}
