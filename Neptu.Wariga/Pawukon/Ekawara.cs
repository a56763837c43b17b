namespace Neptu.Wariga.Pawukon;

/// <summary>The one-day week: a day is Luang when its urip (saptawara + pancawara) is odd, and bears no name otherwise.</summary>
public enum Ekawara
{
    /// <summary>No ekawara: the urip of the day is even.</summary>
    None,

    /// <summary>The urip of the day is odd, urip 1.</summary>
    Luang,
}

/// <summary>Names and urip of <see cref="Ekawara"/>.</summary>
public static class EkawaraTable
{
    // Names and order: Reingold and Dershowitz, Calendrical Calculations; the programs of Neptu.Tests/Vectors/README.md agree.
    // Urip: balinese-date-js-lib and Balinese-Wariga agree.
    internal static readonly string[] Names = ["", "Luang"];

    private static ReadOnlySpan<byte> Urips => [0, 1];

    /// <summary>The name, in the spelling of this project; empty for <see cref="Ekawara.None"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Ekawara"/>.</exception>
    public static string Name(this Ekawara value) => Table.At(Names, (int)value);

    /// <summary>The urip: 1 for Luang, 0 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Ekawara"/>.</exception>
    public static int Urip(this Ekawara value) => Table.At(Urips, (int)value);
}
