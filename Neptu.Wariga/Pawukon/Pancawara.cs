namespace Neptu.Wariga.Pawukon;

/// <summary>The five-day market week.</summary>
public enum Pancawara
{
    /// <summary>d mod 5 = 0, urip 9.</summary>
    Paing,

    /// <summary>d mod 5 = 1, urip 7.</summary>
    Pon,

    /// <summary>d mod 5 = 2, urip 4.</summary>
    Wage,

    /// <summary>d mod 5 = 3, urip 8.</summary>
    Kliwon,

    /// <summary>d mod 5 = 4, urip 5.</summary>
    Umanis,
}

/// <summary>Names and urip of <see cref="Pancawara"/>.</summary>
public static class PancawaraTable
{
    // Names and order: Reingold and Dershowitz, Calendrical Calculations; the programs of Neptu.Tests/Vectors/README.md agree.
    // Urip: no source disagrees; the Javanese neptu of the same days is equal (Legi = Umanis).
    internal static readonly string[] Names = ["Paing", "Pon", "Wage", "Kliwon", "Umanis"];

    private static ReadOnlySpan<byte> Urips => [9, 7, 4, 8, 5];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Pancawara"/>.</exception>
    public static string Name(this Pancawara value) => Table.At(Names, (int)value);

    /// <summary>The urip, 4 to 9.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Pancawara"/>.</exception>
    public static int Urip(this Pancawara value) => Table.At(Urips, (int)value);
}
