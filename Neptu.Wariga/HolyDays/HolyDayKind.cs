using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.HolyDays;

/// <summary>Which calendar sets a holy day.</summary>
public enum HolyDayKind
{
    /// <summary>The Pawukon alone: it returns every 15, 35 or 210 days.</summary>
    Pawukon,

    /// <summary>The lunar calendar alone.</summary>
    Lunar,

    /// <summary>A day of the Pawukon in one half of the lunar month.</summary>
    PawukonAndLunar,
}

/// <summary>Keys of <see cref="HolyDayKind"/>.</summary>
public static class HolyDayKindTable
{
    internal static readonly string[] Keys = ["pawukon", "lunar", "pawukon-and-lunar"];

    /// <summary>The key: pawukon, lunar or pawukon-and-lunar.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="HolyDayKind"/>.</exception>
    public static string Key(this HolyDayKind value) => Table.At(Keys, (int)value);
}
