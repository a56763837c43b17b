namespace Neptu.Wariga.Pawukon;

/// <summary>The two-day week, set by the parity of the day's urip (saptawara + pancawara).</summary>
public enum Dwiwara
{
    /// <summary>The urip of the day is even, urip 5.</summary>
    Menga,

    /// <summary>The urip of the day is odd, urip 4.</summary>
    Pepet,
}

/// <summary>Names and urip of <see cref="Dwiwara"/>.</summary>
public static class DwiwaraTable
{
    // Names and order: Reingold and Dershowitz, Calendrical Calculations; the programs of Neptu.Tests/Vectors/README.md agree.
    // Urip: balinese-date-js-lib and Balinese-Wariga agree; other tables differ, this is the majority's value.
    internal static readonly string[] Names = ["Menga", "Pepet"];

    private static ReadOnlySpan<byte> Urips => [5, 4];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Dwiwara"/>.</exception>
    public static string Name(this Dwiwara value) => Table.At(Names, (int)value);

    /// <summary>The urip, 4 to 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Dwiwara"/>.</exception>
    public static int Urip(this Dwiwara value) => Table.At(Urips, (int)value);
}
