namespace Neptu.Wariga.Pawukon;

/// <summary>The thirty weeks of seven days that make the 210-day cycle, each beginning on Redite (Sunday).</summary>
public enum Wuku
{
    /// <summary>d = 0 to 6, urip 7.</summary>
    Sinta,

    /// <summary>d = 7 to 13, urip 1.</summary>
    Landep,

    /// <summary>d = 14 to 20, urip 4.</summary>
    Ukir,

    /// <summary>d = 21 to 27, urip 6.</summary>
    Kulantir,

    /// <summary>d = 28 to 34, urip 5.</summary>
    Tolu,

    /// <summary>d = 35 to 41, urip 8.</summary>
    Gumbreg,

    /// <summary>d = 42 to 48, urip 9.</summary>
    Wariga,

    /// <summary>d = 49 to 55, urip 3.</summary>
    Warigadean,

    /// <summary>d = 56 to 62, urip 7.</summary>
    Julungwangi,

    /// <summary>d = 63 to 69, urip 1.</summary>
    Sungsang,

    /// <summary>d = 70 to 76, urip 4.</summary>
    Dungulan,

    /// <summary>d = 77 to 83, urip 6.</summary>
    Kuningan,

    /// <summary>d = 84 to 90, urip 5.</summary>
    Langkir,

    /// <summary>d = 91 to 97, urip 8.</summary>
    Medangsia,

    /// <summary>d = 98 to 104, urip 9.</summary>
    Pujut,

    /// <summary>d = 105 to 111, urip 3.</summary>
    Pahang,

    /// <summary>d = 112 to 118, urip 7.</summary>
    Krulut,

    /// <summary>d = 119 to 125, urip 1.</summary>
    Merakih,

    /// <summary>d = 126 to 132, urip 4.</summary>
    Tambir,

    /// <summary>d = 133 to 139, urip 6.</summary>
    Medangkungan,

    /// <summary>d = 140 to 146, urip 5.</summary>
    Matal,

    /// <summary>d = 147 to 153, urip 8.</summary>
    Uye,

    /// <summary>d = 154 to 160, urip 9.</summary>
    Menail,

    /// <summary>d = 161 to 167, urip 3.</summary>
    Prangbakat,

    /// <summary>d = 168 to 174, urip 7.</summary>
    Bala,

    /// <summary>d = 175 to 181, urip 1.</summary>
    Ugu,

    /// <summary>d = 182 to 188, urip 4.</summary>
    Wayang,

    /// <summary>d = 189 to 195, urip 6.</summary>
    Klawu,

    /// <summary>d = 196 to 202, urip 5.</summary>
    Dukut,

    /// <summary>d = 203 to 209, urip 8.</summary>
    Watugunung,
}

/// <summary>Names and urip of <see cref="Wuku"/>.</summary>
public static class WukuTable
{
    // Names and order: Reingold and Dershowitz, Calendrical Calculations; the programs of Neptu.Tests/Vectors/README.md agree.
    // Urip: the eight values 7 1 4 6 5 8 9 3 repeat; balinese-date-js-lib, sakacalendar and Balinese-Wariga agree.
    internal static readonly string[] Names =
    [
        "Sinta", "Landep", "Ukir", "Kulantir", "Tolu", "Gumbreg", "Wariga", "Warigadean", "Julungwangi", "Sungsang",
        "Dungulan", "Kuningan", "Langkir", "Medangsia", "Pujut", "Pahang", "Krulut", "Merakih", "Tambir", "Medangkungan",
        "Matal", "Uye", "Menail", "Prangbakat", "Bala", "Ugu", "Wayang", "Klawu", "Dukut", "Watugunung",
    ];

    private static ReadOnlySpan<byte> Urips => [7, 1, 4, 6, 5, 8, 9, 3, 7, 1, 4, 6, 5, 8, 9, 3, 7, 1, 4, 6, 5, 8, 9, 3, 7, 1, 4, 6, 5, 8];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Wuku"/>.</exception>
    public static string Name(this Wuku value) => Table.At(Names, (int)value);

    /// <summary>The urip, 1 to 9.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Wuku"/>.</exception>
    public static int Urip(this Wuku value) => Table.At(Urips, (int)value);
}
