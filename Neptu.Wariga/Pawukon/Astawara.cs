namespace Neptu.Wariga.Pawukon;

/// <summary>The eight-day week, which stands still on Kala for the days 70, 71 and 72 of the cycle (jaya tiga).</summary>
public enum Astawara
{
    /// <summary>Day 1 of 8, urip 6.</summary>
    Sri,

    /// <summary>Day 2 of 8, urip 5.</summary>
    Indra,

    /// <summary>Day 3 of 8, urip 8.</summary>
    Guru,

    /// <summary>Day 4 of 8, urip 9.</summary>
    Yama,

    /// <summary>Day 5 of 8, urip 3.</summary>
    Ludra,

    /// <summary>Day 6 of 8, urip 7.</summary>
    Brahma,

    /// <summary>Day 7 of 8, urip 1.</summary>
    Kala,

    /// <summary>Day 8 of 8, urip 4.</summary>
    Uma,
}

/// <summary>Names and urip of <see cref="Astawara"/>.</summary>
public static class AstawaraTable
{
    // Names and order: Reingold and Dershowitz, Calendrical Calculations; the programs of Neptu.Tests/Vectors/README.md agree.
    // Urip: balinese-date-js-lib and Balinese-Wariga agree.
    internal static readonly string[] Names = ["Sri", "Indra", "Guru", "Yama", "Ludra", "Brahma", "Kala", "Uma"];

    private static ReadOnlySpan<byte> Urips => [6, 5, 8, 9, 3, 7, 1, 4];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Astawara"/>.</exception>
    public static string Name(this Astawara value) => Table.At(Names, (int)value);

    /// <summary>The urip, 1 to 9.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Astawara"/>.</exception>
    public static int Urip(this Astawara value) => Table.At(Urips, (int)value);
}
