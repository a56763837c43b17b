using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Soul;

namespace Neptu.Wariga.Matches;

/// <summary>How the frekuensi of two people stand to each other.</summary>
public enum PairCategory
{
    /// <summary>Friends: score 100.</summary>
    Mitra,

    /// <summary>Neither: score 60.</summary>
    Neutral,

    /// <summary>Opponents: score 20.</summary>
    Satru,
}

/// <summary>Keys and scores of <see cref="PairCategory"/>, and the table of pairs.</summary>
public static class PairCategoryTable
{
    internal static readonly string[] Keys = ["mitra", "neutral", "satru"];

    private static ReadOnlySpan<byte> Scores => [100, 60, 20];

    // By frekuensi Pati, Guru, Ratu, Lara of either; symmetric.
    private static ReadOnlySpan<byte> Pairs =>
    [
        2, 2, 1, 0,
        2, 0, 0, 1,
        1, 0, 1, 2,
        0, 1, 2, 1,
    ];

    /// <summary>The key: mitra, neutral or satru.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="PairCategory"/>.</exception>
    public static string Key(this PairCategory value) => Table.At(Keys, (int)value);

    /// <summary>The score, 100, 60 or 20.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="PairCategory"/>.</exception>
    public static int Score(this PairCategory value) => Table.At(Scores, (int)value);

    internal static PairCategory Of(Frekuensi a, Frekuensi b) => (PairCategory)Pairs[((int)a * 4) + (int)b];
}
