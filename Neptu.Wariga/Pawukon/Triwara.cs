namespace Neptu.Wariga.Pawukon;

/// <summary>The three-day week.</summary>
public enum Triwara
{
    /// <summary>d mod 3 = 0, urip 9.</summary>
    Pasah,

    /// <summary>d mod 3 = 1, urip 4.</summary>
    Beteng,

    /// <summary>d mod 3 = 2, urip 7.</summary>
    Kajeng,
}

/// <summary>Names and urip of <see cref="Triwara"/>.</summary>
public static class TriwaraTable
{
    // Names and order: Reingold and Dershowitz, Calendrical Calculations; the programs of Neptu.Tests/Vectors/README.md agree.
    // Urip: balinese-date-js-lib and Balinese-Wariga agree.
    internal static readonly string[] Names = ["Pasah", "Beteng", "Kajeng"];

    private static ReadOnlySpan<byte> Urips => [9, 4, 7];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Triwara"/>.</exception>
    public static string Name(this Triwara value) => Table.At(Names, (int)value);

    /// <summary>The urip, 4 to 9.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Triwara"/>.</exception>
    public static int Urip(this Triwara value) => Table.At(Urips, (int)value);
}
