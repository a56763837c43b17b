namespace Neptu.Wariga.Matches;

/// <summary>The tables of Pal Sri Sedana: a row for each urip from 7 to 18, a level for each period.</summary>
internal static class PalSriSedanaTable
{
    private const string Id = "pal-sri-sedana";

    private static readonly MatchOutcome[] Levels =
    [
        new($"{Id}.illness", "Illness", Omen.Unstated),
        new($"{Id}.small-income", "Small income", Omen.Unstated),
        new($"{Id}.medium", "Medium", Omen.Unstated),
        new($"{Id}.good", "Good", Omen.Unstated),
        new($"{Id}.very-good", "Very good", Omen.Unstated),
        new($"{Id}.pleasant", "Pleasant", Omen.Unstated),
        new($"{Id}.very-pleasant", "Very pleasant", Omen.Unstated),
        new($"{Id}.luxury", "Luxury", Omen.Unstated),
        new($"{Id}.success", "Success", Omen.Unstated),
    ];

    // The two whole tables agree on 134 of 150 periods; the third, of eight periods only, agrees with the first throughout.
    private static readonly byte[][] Neptu =
    [
        [4, 1, 4, 1, 0, 2, 2],
        [4, 1, 0, 1, 0, 3, 0, 7],
        [2, 5, 1, 0, 4, 1, 4, 0, 1],
        [1, 0, 4, 1, 1, 3, 0, 0, 4, 4],
        [2, 4, 1, 1, 8, 1, 0, 1, 2, 0, 2],
        [0, 5, 1, 0, 4, 0, 1, 0, 1, 4, 4, 0],
        [3, 1, 0, 5, 0, 1, 1, 5, 2, 0, 1, 2, 5],
        [1, 0, 1, 4, 0, 0, 4, 4, 1, 4, 0, 1, 4, 4],
        [2, 0, 1, 1, 5, 2, 0, 1, 2, 5, 5, 1, 0, 4, 1],
        [0, 3, 1, 2, 0, 1, 8, 1, 2, 7, 2, 0, 7, 1, 0, 2],
        [1, 1, 0, 5, 0, 1, 1, 5, 2, 0, 1, 2, 5, 5, 1, 0, 4],
        [2, 5, 1, 0, 4, 1, 4, 0, 1, 4, 4, 0, 0, 4, 1, 4, 0, 1],
    ];

    private static readonly byte[][] Widyaanggara =
    [
        [4, 1, 4, 1, 0, 2, 0],
        [4, 1, 0, 1, 0, 3, 0, 7],
        [2, 2, 1, 0, 4, 1, 4, 0, 7],
        [1, 0, 4, 1, 1, 3, 0, 0, 4, 4],
        [2, 4, 1, 1, 8, 1, 0, 1, 2, 0, 2],
        [0, 5, 1, 0, 4, 0, 1, 0, 1, 4, 4, 0],
        [0, 1, 0, 5, 0, 1, 1, 5, 2, 0, 1, 2, 5],
        [1, 0, 1, 4, 4, 0, 1, 4, 1, 4, 4, 1, 1, 0],
        [2, 0, 1, 1, 5, 2, 0, 1, 2, 5, 5, 1, 0, 4, 4],
        [0, 3, 1, 2, 0, 1, 3, 1, 2, 1, 2, 0, 1, 1, 0, 2],
        [1, 1, 0, 5, 0, 1, 1, 5, 2, 0, 1, 2, 5, 5, 1, 0, 4],
        [2, 5, 1, 0, 5, 1, 4, 0, 1, 4, 4, 0, 0, 2, 1, 4, 0, 0],
    ];

    public static LifePeriodRule Rule() => new(
        Id,
        new LevelVariant("neptu", Standing.Disputed, "neptu.ai, after a primbon", Levels, Neptu),
        new LevelVariant("widyaanggara", Standing.Disputed, "widyaanggara/jodoh_bali", Levels, Widyaanggara),
        new LevelVariant(
            "jurusapuh", Standing.Disputed, "jurusapuh108 (blog), first eight periods", Levels,
            [.. Neptu.Select(row => row[..Math.Min(8, row.Length)])]));
}
