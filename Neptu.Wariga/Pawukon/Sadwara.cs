namespace Neptu.Wariga.Pawukon;

/// <summary>The six-day week.</summary>
public enum Sadwara
{
    /// <summary>d mod 6 = 0, urip 7.</summary>
    Tungleh,

    /// <summary>d mod 6 = 1, urip 6.</summary>
    Aryang,

    /// <summary>d mod 6 = 2, urip 5.</summary>
    Urukung,

    /// <summary>d mod 6 = 3, urip 8.</summary>
    Paniron,

    /// <summary>d mod 6 = 4, urip 9.</summary>
    Was,

    /// <summary>d mod 6 = 5, urip 3.</summary>
    Maulu,
}

/// <summary>Names and urip of <see cref="Sadwara"/>.</summary>
public static class SadwaraTable
{
    // Names and order: Reingold and Dershowitz, Calendrical Calculations; the programs of Neptu.Tests/Vectors/README.md agree.
    // Urip: balinese-date-js-lib and Balinese-Wariga agree; other tables differ (balinese-calendar has Urukung 8, Paniron 9,
    // Was 3, Maulu 5), this is the majority's value.
    internal static readonly string[] Names = ["Tungleh", "Aryang", "Urukung", "Paniron", "Was", "Maulu"];

    private static ReadOnlySpan<byte> Urips => [7, 6, 5, 8, 9, 3];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Sadwara"/>.</exception>
    public static string Name(this Sadwara value) => Table.At(Names, (int)value);

    /// <summary>The urip, 3 to 9.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Sadwara"/>.</exception>
    public static int Urip(this Sadwara value) => Table.At(Urips, (int)value);
}
