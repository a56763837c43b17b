namespace Neptu.Wariga.Pawukon;

/// <summary>The four-day week, which stands still on Jaya for the days 70, 71 and 72 of the cycle (jaya tiga).</summary>
public enum Caturwara
{
    /// <summary>Day 1 of 4, urip 6.</summary>
    Sri,

    /// <summary>Day 2 of 4, urip 5.</summary>
    Laba,

    /// <summary>Day 3 of 4, urip 1.</summary>
    Jaya,

    /// <summary>Day 4 of 4, urip 8.</summary>
    Menala,
}

/// <summary>Names and urip of <see cref="Caturwara"/>.</summary>
public static class CaturwaraTable
{
    // Names and order: Reingold and Dershowitz, Calendrical Calculations; the programs of Neptu.Tests/Vectors/README.md agree.
    // Urip: balinese-date-js-lib and Balinese-Wariga agree; other tables differ (balinese-calendar has Jaya 8, Menala 9),
    // this is the majority's value.
    internal static readonly string[] Names = ["Sri", "Laba", "Jaya", "Menala"];

    private static ReadOnlySpan<byte> Urips => [6, 5, 1, 8];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Caturwara"/>.</exception>
    public static string Name(this Caturwara value) => Table.At(Names, (int)value);

    /// <summary>The urip, 1 to 8.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Caturwara"/>.</exception>
    public static int Urip(this Caturwara value) => Table.At(Urips, (int)value);
}
