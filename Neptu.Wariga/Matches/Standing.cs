using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Matches;

/// <summary>How well a rule is attested.</summary>
public enum Standing
{
    /// <summary>Sources of their own agree on it.</summary>
    WellAttested,

    /// <summary>A published source gives it, few others do.</summary>
    Medium,

    /// <summary>Sources contradict one another, or only one has it.</summary>
    Disputed,
}

/// <summary>Keys of <see cref="Standing"/>.</summary>
public static class StandingTable
{
    internal static readonly string[] Keys = ["well-attested", "medium", "disputed"];

    /// <summary>The key: well-attested, medium or disputed.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Standing"/>.</exception>
    public static string Key(this Standing value) => Table.At(Keys, (int)value);
}
