using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Matches;

/// <summary>
/// The rules of the interpretive layer, by urip and by other numbers of a day. None of it is settled: each result names
/// its source and standing, and where traditions differ the caller can choose. docs/calendar/matches.md lists them.
/// </summary>
public static class MatchRules
{
    private const string Aryana = "sakacalendar, after Aryana";
    private const string Babadbali = "babadbali.com";
    private const string JsLib = "balinese-date-js-lib";

    /// <summary>Wariga Belog, of a birth and a day: the sum of their urip mod 4.</summary>
    public static PairRule WarigaBelog { get; } = new(
        "wariga-belog",
        new Tradition("jsi", Standing.WellAttested, "Suradarma et al., JSI 17(1) 55-61, https://doi.org/10.30864/jsi.v17i1.486", Urip,
            ["Pati", "Guru", "Ratu", "Lara"]) { Good = ["Ratu"], Bad = ["Pati"] },
        new Tradition("ratu-zero", Standing.Disputed, "neptu.ai", Urip, ["Ratu", "Lara", "Pati", "Guru"]));

    /// <summary>Two people by four: the sum of their urip mod 4.</summary>
    public static PairRule CoupleByFour { get; } = new(
        "couple-by-four",
        new Tradition("guru-ratu-lara-pati", Standing.WellAttested,
            "Ida Pedanda Gede Buruan, Wariga Tenung Jodoh Praktis (2004), in Tribun Bali, 2021-02-04", Urip,
            ["Pati", "Guru", "Ratu", "Lara"]),
        new Tradition("gonto-gembili", Standing.Medium, "Intisari", Urip, ["Punggel", "Gonto", "Gembili", "Sri"]));

    /// <summary>Jatukarma: the sum of the urip of two people mod 5.</summary>
    public static PairRule Jatukarma { get; } = new(
        "jatukarma",
        new Tradition("sri-gedong", Standing.Disputed, "balitrekker; a6bali", Urip, ["Pati", "Sri", "Gedong", "Peta", "Lara"]),
        new Tradition("sri-dana", Standing.Disputed, "indonesiar.com; kalenderbali-go", Urip, ["Lungguh", "Sri", "Dana", "Lara", "Pati"]));

    /// <summary>Tri Premana (Sodasa Rsi): the urip of saptawara, pancawara and sadwara of two people, summed, mod 16.</summary>
    public static PairRule TriPremana { get; } = new(
        "tri-premana",
        new Tradition("textbook", Standing.Medium, "Agama Hindu Kelas X, p. 111", day => day.Urip + day.Sadwara.Urip(),
        [
            "Bahagia", "Bad", "Bad", "Bad", "Bad", "Bad", "Bad", "Mixed", "Bad", "Bad", "Wibawa", "Sukses", "Sedana Nulus",
            "Dirgayusa", "Bahagia", "Bad",
        ])
        { Good = ["Bahagia", "Wibawa", "Sukses", "Sedana Nulus", "Dirgayusa"], Mixed = ["Mixed"], Bad = ["Bad"] });

    /// <summary>Pararasan, the temper of a birth: its urip.</summary>
    public static BirthRule Pararasan { get; } = new(
        "pararasan",
        new Tradition("aryana", Standing.WellAttested, Aryana, Urip,
        [
            "Aras Kembang", "Laku Bintang", "Laku Bulan", "Laku Surya", "Laku Air", "Laku Pretiwi", "Laku Agni Agung",
            "Laku Bumi", "Laku Api", "Laku Angin", "Laku Pandita Sakti", "Aras Tuding",
        ]),
        new Tradition("mod-ten", Standing.Medium, $"{Babadbali}; {JsLib}", Urip,
        [
            "Laku Pandita Sakti", "Aras Tuding", "Aras Kembang", "Laku Bintang", "Laku Bulan", "Laku Surya", "Laku Air",
            "Laku Bumi", "Laku Api", "Laku Angin",
        ]));

    /// <summary>Pancasuda: the kerta aji of the saptawara and the urip of the pancawara, summed, mod 7.</summary>
    public static BirthRule Pancasuda { get; } = new(
        "pancasuda",
        new Tradition("kerta-aji", Standing.WellAttested, $"{JsLib}; sakacalendar; a printed calendar of 2026",
            day => KertaAji[(int)day.Saptawara] + day.Pancawara.Urip(),
            ["Lebu Katiup Angin", "Wisesa Segara", "Tunggak Semi", "Satria Wibawa", "Sumur Sinaba", "Satria Wirang", "Bumi Kapetak"]),
        new Tradition("babadbali", Standing.Medium, Babadbali, day => KertaAjiOfBabadbali[(int)day.Saptawara] + day.Pancawara.Urip(),
            ["Lebu Katiup Angin", "Wisesa Segara", "Tunggak Semi", "Satria Wibawa", "Sumur Sinaba", "Bumi Kapetak", "Satria Wirang"]));

    /// <summary>Rakam: the kupih of saptawara and pancawara, summed, mod 6.</summary>
    public static BirthRule Rakam { get; } = new(
        "rakam",
        new Tradition("kupih", Standing.WellAttested, $"{JsLib}; sakacalendar",
            day => KupihOfSaptawara[(int)day.Saptawara] + KupihOfPancawara[(int)day.Pancawara],
            ["Nuju Pati", "Kala Tinantang", "Demang Kandhuruwan", "Sanggar Waringin", "Mantri Sinaroja", "Macan Katawan"]));

    /// <summary>Lintang, the star sign of a birth: its day in the cycle that saptawara and pancawara make together.</summary>
    public static BirthRule Lintang { get; } = new(
        "lintang",
        new Tradition("cycle", Standing.WellAttested, $"{JsLib}; {Babadbali}", day => (int)day.Lintang, LintangTable.Names));

    /// <summary>Eka Jala Rsi: a word for each day of the Pawukon.</summary>
    public static BirthRule EkaJalaRsi { get; } = new(
        "eka-jala-rsi", new Tradition("table", Standing.WellAttested, JsLib, EkaJalaRsiTable.Of, EkaJalaRsiTable.Words));

    /// <summary>Pal Sri Sedana: the fortune of each six years of a life.</summary>
    public static LifePeriodRule PalSriSedana { get; } = PalSriSedanaTable.Rule();

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<MatchRule> All { get; } =
        [WarigaBelog, CoupleByFour, Jatukarma, TriPremana, Pararasan, Pancasuda, Rakam, Lintang, EkaJalaRsi, PalSriSedana];

    /// <summary>The key of every outcome of every variant, each once.</summary>
    public static IReadOnlyList<string> OutcomeKeys { get; } =
        [.. All.SelectMany(rule => rule.Variants).SelectMany(variant => variant.Outcomes).Select(outcome => outcome.Key).Distinct()];

    // By saptawara, from Redite.
    private static ReadOnlySpan<byte> KertaAji => [6, 4, 3, 6, 5, 7, 8];
    private static ReadOnlySpan<byte> KertaAjiOfBabadbali => [6, 4, 3, 7, 5, 7, 8];
    private static ReadOnlySpan<byte> KupihOfSaptawara => [3, 4, 5, 6, 7, 1, 2];

    // By pancawara, from Paing.
    private static ReadOnlySpan<byte> KupihOfPancawara => [3, 4, 5, 1, 2];

    private static int Urip(PawukonDay day) => day.Urip;
}
