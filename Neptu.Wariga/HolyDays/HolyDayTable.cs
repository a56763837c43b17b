namespace Neptu.Wariga.HolyDays;

/// <summary>Keys, names and kinds of <see cref="HolyDay"/>.</summary>
public static class HolyDayTable
{
    // In the order of the enum. Days and names: Neptu.Tests/Vectors/rahinan_rules.json, on which the programs of its README agree.
    private static readonly Entry[] Entries =
    [
        new("banyu-pinaruh", "Banyu Pinaruh", HolyDayKind.Pawukon, 0, 210),
        new("soma-ribek", "Soma Ribek", HolyDayKind.Pawukon, 1, 210),
        new("sabuh-mas", "Sabuh Mas", HolyDayKind.Pawukon, 2, 210),
        new("pagerwesi", "Pagerwesi", HolyDayKind.Pawukon, 3, 210),
        new("tumpek-landep", "Tumpek Landep", HolyDayKind.Pawukon, 13, 210),
        new("tumpek-uduh", "Tumpek Uduh", HolyDayKind.Pawukon, 48, 210),
        new("sugihan-jawa", "Sugihan Jawa", HolyDayKind.Pawukon, 67, 210),
        new("sugihan-bali", "Sugihan Bali", HolyDayKind.Pawukon, 68, 210),
        new("penyekeban", "Penyekeban", HolyDayKind.Pawukon, 70, 210),
        new("penyajaan-galungan", "Penyajaan Galungan", HolyDayKind.Pawukon, 71, 210),
        new("penampahan-galungan", "Penampahan Galungan", HolyDayKind.Pawukon, 72, 210),
        new("galungan", "Galungan", HolyDayKind.Pawukon, 73, 210),
        new("manis-galungan", "Manis Galungan", HolyDayKind.Pawukon, 74, 210),
        new("pemaridan-guru", "Pemaridan Guru", HolyDayKind.Pawukon, 76, 210),
        new("ulihan", "Ulihan", HolyDayKind.Pawukon, 77, 210),
        new("pemacekan-agung", "Pemacekan Agung", HolyDayKind.Pawukon, 78, 210),
        new("penampahan-kuningan", "Penampahan Kuningan", HolyDayKind.Pawukon, 82, 210),
        new("kuningan", "Kuningan", HolyDayKind.Pawukon, 83, 210),
        new("manis-kuningan", "Manis Kuningan", HolyDayKind.Pawukon, 84, 210),
        new("pegat-uwakan", "Pegat Uwakan", HolyDayKind.Pawukon, 108, 210),
        new("tumpek-krulut", "Tumpek Krulut", HolyDayKind.Pawukon, 118, 210),
        new("tumpek-kandang", "Tumpek Kandang", HolyDayKind.Pawukon, 153, 210),
        new("tumpek-wayang", "Tumpek Wayang", HolyDayKind.Pawukon, 188, 210),
        new("watugunung-runtuh", "Watugunung Runtuh", HolyDayKind.Pawukon, 203, 210),
        new("paid-paidan", "Paid-paidan", HolyDayKind.Pawukon, 205, 210),
        new("urip", "Urip", HolyDayKind.Pawukon, 206, 210),
        new("patetegan", "Patetegan", HolyDayKind.Pawukon, 207, 210),
        new("pangredanaan", "Pangredanaan", HolyDayKind.Pawukon, 208, 210),
        new("saraswati", "Saraswati", HolyDayKind.Pawukon, 209, 210),
        new("tumpek", "Tumpek", HolyDayKind.Pawukon, 13, 35),
        new("buda-kliwon", "Buda Kliwon", HolyDayKind.Pawukon, 3, 35),
        new("anggara-kasih", "Anggara Kasih", HolyDayKind.Pawukon, 23, 35),
        new("buda-cemeng", "Buda Cemeng", HolyDayKind.Pawukon, 17, 35),
        new("bhatara-sri", "Bhatara Sri", HolyDayKind.Pawukon, 19, 35),
        new("kajeng-kliwon", "Kajeng Kliwon", HolyDayKind.Pawukon, 8, 15),
        new("kajeng-kliwon-enyitan", "Kajeng Kliwon Enyitan", HolyDayKind.PawukonAndLunar),
        new("kajeng-kliwon-uwudan", "Kajeng Kliwon Uwudan", HolyDayKind.PawukonAndLunar),
        new("purnama", "Purnama", HolyDayKind.Lunar),
        new("tilem", "Tilem", HolyDayKind.Lunar),
        new("siwaratri", "Siwaratri", HolyDayKind.Lunar),
        new("tawur-kasanga", "Tawur Kasanga", HolyDayKind.Lunar),
        new("nyepi", "Nyepi", HolyDayKind.Lunar),
        new("ngembak-geni", "Ngembak Geni", HolyDayKind.Lunar),
    ];

    private static readonly Dictionary<string, HolyDay>.AlternateLookup<ReadOnlySpan<char>> ByKey =
        Entries.Select((entry, i) => (entry.Key, Value: (HolyDay)i)).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of holy days.</summary>
    internal static int Count => Entries.Length;

    /// <summary>Every key, in the order of <see cref="HolyDay"/>.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Entries.Select(entry => entry.Key)];

    /// <summary>The key that stands for the day outside this program; it never changes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="HolyDay"/>.</exception>
    public static string Key(this HolyDay value) => At(value).Key;

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="HolyDay"/>.</exception>
    public static string Name(this HolyDay value) => At(value).Name;

    /// <summary>Which calendar sets the day.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="HolyDay"/>.</exception>
    public static HolyDayKind Kind(this HolyDay value) => At(value).Kind;

    /// <summary>The days from one to the next, 15, 35 or 210; null when the lunar calendar has a part in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="HolyDay"/>.</exception>
    public static int? Period(this HolyDay value) => At(value).Period is var period and > 0 ? period : null;

    /// <summary>Reads a key, exactly as <see cref="Key"/> writes it.</summary>
    public static bool TryParse(ReadOnlySpan<char> key, out HolyDay value) => ByKey.TryGetValue(key, out value);

    /// <summary>The first day of the Pawukon, 0 to 209, on which a day with a <see cref="Period"/> falls.</summary>
    internal static int FirstPawukonDay(this HolyDay value) => At(value).First;

    private static Entry At(HolyDay value) =>
        (uint)value < (uint)Entries.Length ? Entries[(int)value] : throw new ArgumentOutOfRangeException(nameof(value), value, null);

    // Of the Pawukon: d mod Period = First.
    private sealed record Entry(string Key, string Name, HolyDayKind Kind, int First = 0, int Period = 0);
}
