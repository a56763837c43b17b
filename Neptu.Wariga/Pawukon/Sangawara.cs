namespace Neptu.Wariga.Pawukon;

/// <summary>The nine-day week, which stands on Dangu for the first four days of the cycle.</summary>
public enum Sangawara
{
    /// <summary>max(0, d - 3) mod 9 = 0, urip 5.</summary>
    Dangu,

    /// <summary>max(0, d - 3) mod 9 = 1, urip 8.</summary>
    Jangur,

    /// <summary>max(0, d - 3) mod 9 = 2, urip 9.</summary>
    Gigis,

    /// <summary>max(0, d - 3) mod 9 = 3, urip 3.</summary>
    Nohan,

    /// <summary>max(0, d - 3) mod 9 = 4, urip 7.</summary>
    Ogan,

    /// <summary>max(0, d - 3) mod 9 = 5, urip 1.</summary>
    Erangan,

    /// <summary>max(0, d - 3) mod 9 = 6, urip 4.</summary>
    Urungan,

    /// <summary>max(0, d - 3) mod 9 = 7, urip 6.</summary>
    Tulus,

    /// <summary>max(0, d - 3) mod 9 = 8, urip 8.</summary>
    Dadi,
}

/// <summary>Names and urip of <see cref="Sangawara"/>.</summary>
public static class SangawaraTable
{
    // Names and order: Reingold and Dershowitz, Calendrical Calculations; the programs of Neptu.Tests/Vectors/README.md agree.
    // Urip: balinese-date-js-lib and Balinese-Wariga agree; other tables differ, this is the majority's value.
    internal static readonly string[] Names = ["Dangu", "Jangur", "Gigis", "Nohan", "Ogan", "Erangan", "Urungan", "Tulus", "Dadi"];

    private static ReadOnlySpan<byte> Urips => [5, 8, 9, 3, 7, 1, 4, 6, 8];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Sangawara"/>.</exception>
    public static string Name(this Sangawara value) => Table.At(Names, (int)value);

    /// <summary>The urip, 1 to 9.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Sangawara"/>.</exception>
    public static int Urip(this Sangawara value) => Table.At(Urips, (int)value);
}
