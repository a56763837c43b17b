using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Soul;

/// <summary>
/// The days and weeks as readings name and number them. Clients number each list by
/// (2005-09-17 - date) mod its length, so backwards in time; that date is day 55 of the cycle.
/// </summary>
internal static class CalendarItems
{
    private const int ContractEpoch = 55;

    // In the order of the calendar.
    private static readonly WaraValue[] Sapta = Days(
        ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"], i => ((Saptawara)i).Urip());

    private static readonly WaraValue[] Panca = Days(
        ["PAHING", "PON", "WAGE", "KLIWON", "UMANIS"], i => ((Pancawara)i).Urip());

    private static readonly WaraValue[] Sad = Days(
        ["TUNGLEH", "ARIYANG", "URUKUNG", "PANIRON", "WAS", "MAULU"], i => ((Sadwara)i).Urip());

    private static readonly WukuValue[] Weeks = WeekList(
    [
        "SINTA", "LANDEP", "UKIR", "KULANTIR", "TOLU", "GUMBREG", "WARIGA", "WARIGADEAN", "JULUNGWANGI", "SUNGSANG",
        "DUNGULAN", "KUNINGAN", "LANGKIR", "MEDANGSIA", "PUJUT", "PAHANG", "KRULUT", "MERAKIH", "TAMBIR", "MEDANGKUNGAN",
        "MATAL", "UYE", "MENAIL", "PERANGBAKAT", "BALA", "UGU", "WAYANG", "KELAWU", "DUKUT", "WATUGUNUNG",
    ]);

    public static WaraValue Of(Saptawara day) => Sapta[(int)day];

    public static WaraValue Of(Pancawara day) => Panca[(int)day];

    public static WaraValue Of(Sadwara day) => Sad[(int)day];

    public static WukuValue Of(Wuku week) => Weeks[(int)week];

    private static WaraValue[] Days(string[] tokens, Func<int, int> urip) =>
    [
        .. tokens.Select((token, i) => new WaraValue(
            Backwards(ContractEpoch - i, tokens.Length), token, urip(i), NeptuConvention1.Gender(urip(i)))),
    ];

    private static WukuValue[] WeekList(string[] tokens) =>
    [
        .. tokens.Select((token, i) => new WukuValue(
            Backwards((ContractEpoch / 7) - i, tokens.Length), token, ((Wuku)i).Urip())),
    ];

    private static int Backwards(int distance, int length) => ((distance % length) + length) % length;
}
