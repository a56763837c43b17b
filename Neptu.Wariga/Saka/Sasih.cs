using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Saka;

/// <summary>The twelve months of the lunar year, in their traditional numbering; the Saka year begins with Kadasa, the tenth.</summary>
public enum Sasih
{
    /// <summary>Month 1.</summary>
    Kasa,

    /// <summary>Month 2.</summary>
    Karo,

    /// <summary>Month 3.</summary>
    Katiga,

    /// <summary>Month 4.</summary>
    Kapat,

    /// <summary>Month 5.</summary>
    Kalima,

    /// <summary>Month 6.</summary>
    Kanem,

    /// <summary>Month 7.</summary>
    Kapitu,

    /// <summary>Month 8.</summary>
    Kawolu,

    /// <summary>Month 9, the last of the Saka year; the day after its Tilem is Nyepi.</summary>
    Kasanga,

    /// <summary>Month 10, the first of the Saka year.</summary>
    Kadasa,

    /// <summary>Month 11.</summary>
    Desta,

    /// <summary>Month 12.</summary>
    Sadha,
}

/// <summary>Names and numbers of <see cref="Sasih"/>.</summary>
public static class SasihTable
{
    // Names and order: the programs of Neptu.Tests/Vectors/README.md agree; Destha and Jyestha are spellings of Desta.
    internal static readonly string[] Names =
    [
        "Kasa", "Karo", "Katiga", "Kapat", "Kalima", "Kanem", "Kapitu", "Kawolu", "Kasanga", "Kadasa", "Desta", "Sadha",
    ];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Sasih"/>.</exception>
    public static string Name(this Sasih value) => Table.At(Names, (int)value);

    /// <summary>The traditional number, 1 (Kasa) to 12 (Sadha).</summary>
    public static int Number(this Sasih value) => (int)value + 1;
}
