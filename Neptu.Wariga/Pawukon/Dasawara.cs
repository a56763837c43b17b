namespace Neptu.Wariga.Pawukon;

/// <summary>The ten-day week, set by the day's urip (saptawara + pancawara) mod 10.</summary>
public enum Dasawara
{
    /// <summary>Urip of the day mod 10 = 0, urip 5.</summary>
    Pandita,

    /// <summary>Urip of the day mod 10 = 1, urip 7.</summary>
    Pati,

    /// <summary>Urip of the day mod 10 = 2, urip 10.</summary>
    Suka,

    /// <summary>Urip of the day mod 10 = 3, urip 4.</summary>
    Duka,

    /// <summary>Urip of the day mod 10 = 4, urip 6.</summary>
    Sri,

    /// <summary>Urip of the day mod 10 = 5, urip 2.</summary>
    Manuh,

    /// <summary>Urip of the day mod 10 = 6, urip 3.</summary>
    Manusa,

    /// <summary>Urip of the day mod 10 = 7, urip 8.</summary>
    Raja,

    /// <summary>Urip of the day mod 10 = 8, urip 9.</summary>
    Dewa,

    /// <summary>Urip of the day mod 10 = 9, urip 1.</summary>
    Raksasa,
}

/// <summary>Names and urip of <see cref="Dasawara"/>.</summary>
public static class DasawaraTable
{
    // Names and order: Reingold and Dershowitz, Calendrical Calculations; the programs of Neptu.Tests/Vectors/README.md agree.
    // Urip: balinese-date-js-lib and Balinese-Wariga agree.
    internal static readonly string[] Names = ["Pandita", "Pati", "Suka", "Duka", "Sri", "Manuh", "Manusa", "Raja", "Dewa", "Raksasa"];

    private static ReadOnlySpan<byte> Urips => [5, 7, 10, 4, 6, 2, 3, 8, 9, 1];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Dasawara"/>.</exception>
    public static string Name(this Dasawara value) => Table.At(Names, (int)value);

    /// <summary>The urip, 1 to 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Dasawara"/>.</exception>
    public static int Urip(this Dasawara value) => Table.At(Urips, (int)value);
}
