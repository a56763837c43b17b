namespace Neptu.Wariga.Pawukon;

/// <summary>The thirty-five star signs: one for each pair of saptawara and pancawara.</summary>
public enum Lintang
{
    /// <summary>d mod 35 = 0.</summary>
    Gajah,

    /// <summary>d mod 35 = 1.</summary>
    Kiriman,

    /// <summary>d mod 35 = 2.</summary>
    JungSarat,

    /// <summary>d mod 35 = 3.</summary>
    AtiwaTiwa,

    /// <summary>d mod 35 = 4.</summary>
    SangkaTikel,

    /// <summary>d mod 35 = 5.</summary>
    BubuBolong,

    /// <summary>d mod 35 = 6.</summary>
    Sungenge,

    /// <summary>d mod 35 = 7.</summary>
    Uluku,

    /// <summary>d mod 35 = 8.</summary>
    Pedati,

    /// <summary>d mod 35 = 9.</summary>
    Kuda,

    /// <summary>d mod 35 = 10.</summary>
    GajahMina,

    /// <summary>d mod 35 = 11.</summary>
    Bade,

    /// <summary>d mod 35 = 12.</summary>
    Magelut,

    /// <summary>d mod 35 = 13.</summary>
    Pagelangan,

    /// <summary>d mod 35 = 14.</summary>
    KalaSungsang,

    /// <summary>d mod 35 = 15.</summary>
    Kukus,

    /// <summary>d mod 35 = 16.</summary>
    Asu,

    /// <summary>d mod 35 = 17.</summary>
    Kartika,

    /// <summary>d mod 35 = 18.</summary>
    Naga,

    /// <summary>d mod 35 = 19.</summary>
    AngsaAngrem,

    /// <summary>d mod 35 = 20.</summary>
    Panah,

    /// <summary>d mod 35 = 21.</summary>
    Patrem,

    /// <summary>d mod 35 = 22.</summary>
    Lembu,

    /// <summary>d mod 35 = 23.</summary>
    Depat,

    /// <summary>d mod 35 = 24.</summary>
    Tangis,

    /// <summary>d mod 35 = 25.</summary>
    SalahUkur,

    /// <summary>d mod 35 = 26.</summary>
    PerahuPegat,

    /// <summary>d mod 35 = 27.</summary>
    PuwuhAtarung,

    /// <summary>d mod 35 = 28.</summary>
    Lawean,

    /// <summary>d mod 35 = 29.</summary>
    Kelapa,

    /// <summary>d mod 35 = 30.</summary>
    Yuyu,

    /// <summary>d mod 35 = 31.</summary>
    Lumbung,

    /// <summary>d mod 35 = 32.</summary>
    Kumba,

    /// <summary>d mod 35 = 33.</summary>
    Udang,

    /// <summary>d mod 35 = 34.</summary>
    Begoong,
}

/// <summary>Names of <see cref="Lintang"/>.</summary>
public static class LintangTable
{
    // Names and order: balinese-date-js-lib, after babadbali.com (pewarigaan/lintang.htm).
    internal static readonly string[] Names =
    [
        "Gajah", "Kiriman", "Jung Sarat", "Atiwa Tiwa", "Sangka Tikel", "Bubu Bolong", "Sungenge", "Uluku", "Pedati", "Kuda",
        "Gajah Mina", "Bade", "Magelut", "Pagelangan", "Kala Sungsang", "Kukus", "Asu", "Kartika", "Naga", "Angsa Angrem",
        "Panah", "Patrem", "Lembu", "Depat", "Tangis", "Salah Ukur", "Perahu Pegat", "Puwuh Atarung", "Lawean", "Kelapa",
        "Yuyu", "Lumbung", "Kumba", "Udang", "Begoong",
    ];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Lintang"/>.</exception>
    public static string Name(this Lintang value) => Table.At(Names, (int)value);
}
