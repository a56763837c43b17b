using System.Runtime.CompilerServices;

namespace Neptu.Wariga.Pawukon;

/// <summary>
/// Reads names of wewaran and wuku as people write them: case and surrounding white space do not matter,
/// and the common spelling variants are accepted. Nothing is allocated and nothing throws.
/// </summary>
public static class WewaranNames
{
    private static readonly (string Spelling, Pancawara Value)[] PancawaraVariants =
    [
        ("Pahing", Pancawara.Paing), ("Keliwon", Pancawara.Kliwon),
    ];

    private static readonly (string Spelling, Sadwara Value)[] SadwaraVariants =
    [
        ("Ariyang", Sadwara.Aryang), ("Wurukung", Sadwara.Urukung),
    ];

    private static readonly (string Spelling, Saptawara Value)[] SaptawaraVariants =
    [
        ("Coma", Saptawara.Soma), ("Budha", Saptawara.Buda), ("Wrespati", Saptawara.Wraspati),
    ];

    private static readonly (string Spelling, Sangawara Value)[] SangawaraVariants =
    [
        ("Jagur", Sangawara.Jangur), ("Erengan", Sangawara.Erangan),
    ];

    private static readonly (string Spelling, Dasawara Value)[] DasawaraVariants = [("Manu", Dasawara.Manuh)];

    private static readonly (string Spelling, Wuku Value)[] WukuVariants =
    [
        ("Dunggulan", Wuku.Dungulan), ("Kelawu", Wuku.Klawu), ("Kulawu", Wuku.Klawu),
        ("Perangbakat", Wuku.Prangbakat), ("Kerulut", Wuku.Krulut),
    ];

    /// <summary>Reads an ekawara; a day without one has no name to read.</summary>
    public static bool TryParseEkawara(ReadOnlySpan<char> text, out Ekawara value) =>
        TryParse(text, EkawaraTable.Names, [], out value);

    /// <summary>Reads a dwiwara.</summary>
    public static bool TryParseDwiwara(ReadOnlySpan<char> text, out Dwiwara value) =>
        TryParse(text, DwiwaraTable.Names, [], out value);

    /// <summary>Reads a triwara.</summary>
    public static bool TryParseTriwara(ReadOnlySpan<char> text, out Triwara value) =>
        TryParse(text, TriwaraTable.Names, [], out value);

    /// <summary>Reads a caturwara.</summary>
    public static bool TryParseCaturwara(ReadOnlySpan<char> text, out Caturwara value) =>
        TryParse(text, CaturwaraTable.Names, [], out value);

    /// <summary>Reads a pancawara.</summary>
    public static bool TryParsePancawara(ReadOnlySpan<char> text, out Pancawara value) =>
        TryParse(text, PancawaraTable.Names, PancawaraVariants, out value);

    /// <summary>Reads a sadwara.</summary>
    public static bool TryParseSadwara(ReadOnlySpan<char> text, out Sadwara value) =>
        TryParse(text, SadwaraTable.Names, SadwaraVariants, out value);

    /// <summary>Reads a saptawara.</summary>
    public static bool TryParseSaptawara(ReadOnlySpan<char> text, out Saptawara value) =>
        TryParse(text, SaptawaraTable.Names, SaptawaraVariants, out value);

    /// <summary>Reads an astawara.</summary>
    public static bool TryParseAstawara(ReadOnlySpan<char> text, out Astawara value) =>
        TryParse(text, AstawaraTable.Names, [], out value);

    /// <summary>Reads a sangawara.</summary>
    public static bool TryParseSangawara(ReadOnlySpan<char> text, out Sangawara value) =>
        TryParse(text, SangawaraTable.Names, SangawaraVariants, out value);

    /// <summary>Reads a dasawara.</summary>
    public static bool TryParseDasawara(ReadOnlySpan<char> text, out Dasawara value) =>
        TryParse(text, DasawaraTable.Names, DasawaraVariants, out value);

    /// <summary>Reads a wuku.</summary>
    public static bool TryParseWuku(ReadOnlySpan<char> text, out Wuku value) =>
        TryParse(text, WukuTable.Names, WukuVariants, out value);

    // The enums count from 0 in the order of their names.
    private static bool TryParse<T>(ReadOnlySpan<char> text, string[] names, (string Spelling, T Value)[] variants, out T value)
        where T : struct, Enum
    {
        value = default;
        var word = text.Trim();
        if (word.IsEmpty) return false;

        for (var i = 0; i < names.Length; i++)
            if (word.Equals(names[i], StringComparison.OrdinalIgnoreCase))
            {
                value = Unsafe.BitCast<int, T>(i);
                return true;
            }

        foreach (var variant in variants)
            if (word.Equals(variant.Spelling, StringComparison.OrdinalIgnoreCase))
            {
                value = variant.Value;
                return true;
            }

        return false;
    }
}
