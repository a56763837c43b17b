using Neptu.Wariga.Matches;
using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Soul;

/// <summary>
/// Neptu convention 1: every rule of a soul reading that no published source settles. It is a choice of this project,
/// not tradition; docs/neptu-convention-1.md states it in full. A change to any line here is a new convention
/// with a new <see cref="Version"/>, because readings already given keep their meaning.
/// </summary>
internal static class NeptuConvention1
{
    public const int Version = 1;

    // C24 mod 8, 9 and 6: remainder 0 is the first name.
    private static readonly NamedValue[] CiptaList =
        List("TRUST", "AUTONOMY", "INITIATIVE", "DILIGENT", "IDENTITY", "INTIMATE", "DYNAMIC", "INTEGRITY");

    private static readonly NamedValue[] RasaList =
        List("PEACE", "APATHY", "ANGER", "GRIEF", "PRIDE", "PASSION", "FEAR", "FIRM", "SINCERE");

    private static readonly NamedValue[] TindakanList =
        List("MINDFULNESS", "WORSHIP", "PROBIOTIC", "SERVICE", "CLEAN UP", "DEEP SLEEP");

    // C24 mod 6 over five names: GESTURE takes the remainders 3 and 4.
    private static readonly NamedValue[] KarsaList = List("LISTENING", "SHARING", "EMPATHY", "GESTURE", "GENUINE");
    private static ReadOnlySpan<byte> KarsaByRemainder => [0, 1, 2, 3, 3, 4];

    // By triwara Pasah, Beteng, Kajeng.
    private static readonly NamedValue[] SiklusList = List("INPUT", "PROCESS", "OUTPUT");

    // By caturwara Sri, Laba, Jaya, Menala.
    private static readonly NamedValue[] KandaPatList = List("EMOTION", "INTELLIGENCE", "CONSCIENCE", "INSTINCT");

    // By remainder, as Wariga Belog numbers them.
    private static readonly NamedValue[] FrekuensiList = List("PATI", "GURU", "RATU", "LARA");

    private static readonly Purpose[] PurposeList =
        [new("PATI", "RELEASING"), new("GURU", "GUIDING"), new("RATU", "PROTECTING"), new("LARA", "GROWING")];

    // Tirta, the yin organ, and Brahma, the yang organ: both of the element whose direction the pancawara has
    // (Umanis east, wood; Paing south, fire; Pon west, metal; Wage north, water; Kliwon centre, earth).
    private static readonly NamedValue[] PancaTirtaList = List("LIVER", "HEART", "SPLEEN", "LUNG", "KIDNEY");
    private static readonly NamedValue[] PancaBrahmaList =
        List("LARGE INTESTINE", "BLADDER", "GALLBLADDER", "SMALL INTESTINE", "STOMACH");

    // By pancawara Paing, Pon, Wage, Kliwon, Umanis.
    private static ReadOnlySpan<byte> TirtaByPancawara => [1, 3, 4, 2, 0];
    private static ReadOnlySpan<byte> BrahmaByPancawara => [3, 0, 1, 4, 2];

    // By dasawara Pandita, Pati, Suka, Duka, Sri, Manuh, Manusa, Raja, Dewa, Raksasa: ten days, nine names, KALA twice.
    private static readonly NamedValue[] DasaAksaraList =
        List("DEITY/YANG", "HUMAN", "GIANT", "DEITY", "BRAHMA/YANG", "KALA", "UMA", "SRI", "WATER/YIN");

    private static ReadOnlySpan<byte> AksaraByDasawara => [4, 5, 6, 5, 7, 8, 1, 0, 3, 2];

    // By biner: male is 1, the saptawara the highest bit.
    private static readonly string[] Patterns = ["FFF", "FFM", "FMF", "FMM", "MFF", "MFM", "MMF", "MMM"];
    private static readonly string[] DualitasByBiner = ["YIN", "YIN", "YIN", "YANG", "YIN", "YANG", "YANG", "YANG"];

    private static readonly string[] AfirmasiList =
    [
        "I AM ENTHUSIASTIC", "I AM SPECIAL", "I AM ABUNDANT", "I AM STRONG", "I AM UNIQUE", "I AM COMPLETE",
        "I AM FOCUSED", "I AM OBEDIENT", "I AM INSPIRED", "I AM VALUABLE", "I AM BALANCED",
    ];

    // Of a pair, by category: mitra, neutral, satru.
    private static readonly string[] PairDescriptions = ["ALLIED", "EVEN", "OPPOSED"];

    public static NamedValue Cipta(int c24) => CiptaList[c24 % CiptaList.Length];

    public static NamedValue Rasa(int c24) => RasaList[c24 % RasaList.Length];

    public static NamedValue Karsa(int c24) => KarsaList[KarsaByRemainder[c24 % KarsaByRemainder.Length]];

    public static NamedValue Tindakan(int c24) => TindakanList[c24 % TindakanList.Length];

    public static NamedValue Siklus(Triwara day) => SiklusList[(int)day];

    public static NamedValue KandaPat(Caturwara day) => KandaPatList[(int)day];

    public static NamedValue FrekuensiOf(int uripSum) => FrekuensiList[(int)WarigaBelog.Outcome(uripSum)];

    public static Purpose PurposeOf(int uripSum) => PurposeList[(int)WarigaBelog.Outcome(uripSum)];

    public static NamedValue PancaTirta(Pancawara day) => PancaTirtaList[TirtaByPancawara[(int)day]];

    public static NamedValue PancaBrahma(Pancawara day) => PancaBrahmaList[BrahmaByPancawara[(int)day]];

    public static NamedValue DasaAksara(Dasawara day) => DasaAksaraList[AksaraByDasawara[(int)day]];

    // Odd urip is male, even is female.
    public static string Gender(int urip) => urip % 2 == 1 ? "MALE" : "FEMALE";

    public static int Biner(int saptaUrip, int pancaUrip, int sadUrip) =>
        (saptaUrip % 2 * 4) + (pancaUrip % 2 * 2) + (sadUrip % 2);

    public static string GenderPattern(int biner) => Patterns[biner];

    // The gender of at least two of the three.
    public static string Dualitas(int biner) => DualitasByBiner[biner];

    public static int FullUrip(int c24, int wukuUrip) => c24 + wukuUrip;

    public static Affirmation Afirmasi(int biner, int totalUrip) =>
        new(Patterns[biner], AfirmasiList[(biner + totalUrip) % AfirmasiList.Length]);

    // Of two people: the rule of four over everything that C24 counts of both.
    public static NamedValue CombinedFrekuensi(int c24Of1, int c24Of2) => FrekuensiOf(c24Of1 + c24Of2);

    public static string PairDescription(PairCategory category) => PairDescriptions[(int)category];

    // 40, 30 and 30 %; a half counts up.
    public static int Overall(int frekuensi, int cycles, int traits) =>
        ((40 * frekuensi) + (30 * cycles) + (30 * traits) + 50) / 100;

    private static NamedValue[] List(params string[] names) => [.. names.Select((name, i) => new NamedValue(i, name))];
}
