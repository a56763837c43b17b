using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Saka;

/// <summary>How far a day of the lunar calendar can be relied on; docs/calendar/saka.md gives the reasons.</summary>
public enum Certainty
{
    /// <summary>The rules and the programs that were compared agree: from 1971-12-21, but for the disputed days.</summary>
    Certain,

    /// <summary>Before 1971-12-21: the rules of 1971 carried back, which is not how the calendar was kept everywhere.</summary>
    Projected,

    /// <summary>1993-08-19 to 1994-01-19 and 2000-01-01 to 2000-01-05: the sources disagree.</summary>
    Disputed,
}

/// <summary>Keys of <see cref="Certainty"/>.</summary>
public static class CertaintyTable
{
    internal static readonly string[] Keys = ["certain", "projected", "disputed"];

    /// <summary>The key: certain, projected or disputed.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Certainty"/>.</exception>
    public static string Key(this Certainty value) => Table.At(Keys, (int)value);
}
