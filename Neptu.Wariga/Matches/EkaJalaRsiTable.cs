using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Matches;

/// <summary>The table of Eka Jala Rsi: what each of the 210 days of the Pawukon brings, in 28 words.</summary>
internal static class EkaJalaRsiTable
{
    public static readonly string[] Words =
    [
        "Bagna Mapasah", "Bahu Putra", "Buat Astawa", "Buat Kingking", "Buat Lara", "Buat Merang", "Buat Sebet",
        "Buat Suka", "Dahat Kingking", "Kameranan", "Kamertaan", "Kasobagian", "Kinasihan Amerta", "Kinasihan Jana",
        "Langgeng Kayohanaan", "Luwih Bagia", "Manggih Bagia", "Manggih Suka", "Patining Amerta", "Rahayu",
        "Sidha Kasobagian", "Subagia", "Suka Kapanggih", "Suka Pinanggih", "Suka Rahayu", "Tininggaling Suka",
        "Werdhi Putra", "Werdhi Sarwa Mule",
    ];

    // The place of the word for each day; a row is a wuku.
    private static ReadOnlySpan<byte> ByDay =>
    [
        23, 7, 17, 7, 23, 23, 17,
        9, 7, 13, 26, 24, 23, 20,
        13, 7, 13, 25, 19, 6, 2,
        14, 26, 17, 20, 25, 22, 0,
        10, 6, 15, 23, 7, 17, 23,
        17, 25, 5, 23, 2, 2, 2,
        12, 12, 5, 14, 12, 26, 26,
        1, 23, 23, 15, 25, 15, 6,
        9, 25, 18, 25, 11, 15, 21,
        25, 25, 12, 0, 17, 13, 0,
        15, 23, 12, 7, 16, 25, 18,
        24, 12, 12, 6, 7, 6, 26,
        7, 6, 12, 7, 25, 2, 12,
        25, 25, 14, 15, 26, 7, 12,
        20, 7, 6, 25, 25, 6, 13,
        25, 17, 13, 23, 6, 26, 20,
        25, 25, 23, 7, 18, 18, 17,
        7, 17, 7, 5, 26, 17, 6,
        9, 12, 12, 13, 25, 18, 18,
        6, 2, 25, 25, 2, 25, 17,
        20, 14, 27, 23, 17, 8, 25,
        17, 6, 17, 7, 3, 15, 18,
        25, 2, 7, 13, 25, 20, 7,
        15, 15, 23, 7, 8, 24, 2,
        12, 9, 24, 24, 17, 24, 20,
        7, 12, 12, 14, 18, 25, 20,
        5, 18, 5, 20, 26, 12, 23,
        18, 17, 17, 25, 15, 2, 24,
        4, 2, 23, 25, 18, 25, 20,
        14, 4, 2, 25, 7, 25, 17,
    ];

    public static int Of(PawukonDay day) => ByDay[day.Index];
}
