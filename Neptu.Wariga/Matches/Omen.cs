using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Matches;

/// <summary>Whether the source of a rule calls an outcome good or bad.</summary>
public enum Omen
{
    /// <summary>The source does not say.</summary>
    Unstated,

    /// <summary>Good.</summary>
    Good,

    /// <summary>Neither good nor bad.</summary>
    Mixed,

    /// <summary>Bad.</summary>
    Bad,
}

/// <summary>Keys of <see cref="Omen"/>.</summary>
public static class OmenTable
{
    internal static readonly string[] Keys = ["unstated", "good", "mixed", "bad"];

    /// <summary>The key: unstated, good, mixed or bad.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Omen"/>.</exception>
    public static string Key(this Omen value) => Table.At(Keys, (int)value);
}
