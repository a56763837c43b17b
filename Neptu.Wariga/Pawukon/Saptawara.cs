namespace Neptu.Wariga.Pawukon;

/// <summary>The seven-day week, in step with the Gregorian one.</summary>
public enum Saptawara
{
    /// <summary>d mod 7 = 0, urip 5; Sunday.</summary>
    Redite,

    /// <summary>d mod 7 = 1, urip 4; Monday.</summary>
    Soma,

    /// <summary>d mod 7 = 2, urip 3; Tuesday.</summary>
    Anggara,

    /// <summary>d mod 7 = 3, urip 7; Wednesday.</summary>
    Buda,

    /// <summary>d mod 7 = 4, urip 8; Thursday.</summary>
    Wraspati,

    /// <summary>d mod 7 = 5, urip 6; Friday.</summary>
    Sukra,

    /// <summary>d mod 7 = 6, urip 9; Saturday.</summary>
    Saniscara,
}

/// <summary>Names and urip of <see cref="Saptawara"/>.</summary>
public static class SaptawaraTable
{
    // Names and order: Reingold and Dershowitz, Calendrical Calculations; the programs of Neptu.Tests/Vectors/README.md agree.
    // Urip: no source disagrees; the Javanese neptu of the same days is equal.
    internal static readonly string[] Names = ["Redite", "Soma", "Anggara", "Buda", "Wraspati", "Sukra", "Saniscara"];

    private static ReadOnlySpan<byte> Urips => [5, 4, 3, 7, 8, 6, 9];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Saptawara"/>.</exception>
    public static string Name(this Saptawara value) => Table.At(Names, (int)value);

    /// <summary>The urip, 3 to 9.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Saptawara"/>.</exception>
    public static int Urip(this Saptawara value) => Table.At(Urips, (int)value);
}
