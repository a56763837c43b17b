using System.Globalization;
using System.Runtime.CompilerServices;

namespace Neptu.Wariga.Saka;

/// <summary>
/// A day of the lunar calendar of the Saka era: sixty-four lunar days to sixty-three civil ones, thirty to a month.
/// Four bytes; nothing is allocated. The default value is no day of the calendar.
/// </summary>
/// <remarks>
/// Source: the rule of Parisada Hindu Dharma Indonesia (Paruman Besakih, 25 July 1998) for 2000 to 2079 and the rule kept before it,
/// in the closed form of docs/calendar/saka.md; checked against Neptu.Tests/Vectors. The civil day is taken from midnight;
/// the Balinese day begins at sunrise.
/// </remarks>
public readonly record struct SakaDay
{
    /// <summary>Lunar days in a month.</summary>
    public const int MonthLength = 30;

    /// <summary>The first civil day covered, 1900-01-01.</summary>
    public static readonly DateOnly First = new(1900, 1, 1);

    /// <summary>The last civil day covered, 2100-12-31.</summary>
    public static readonly DateOnly Last = new(2100, 12, 31);

    // Every 63rd civil day carries two lunar days.
    private const uint NgunaratriCycle = 63;

    // A whole number of cycles and of months: 30 * 63 civil days are 30 * 64 lunar days, so 64 months.
    private const int RoundDays = 30 * (int)NgunaratriCycle;
    private const int RoundMonths = 64;

    // A ngunaratri from which days are counted, moved back by whole rounds so that the count is never negative;
    // and the place of month 0, the one that ends on lunar day 0 of the count.
    private const int RoundsBefore1971 = 14;
    private static readonly int Count1971 = new DateOnly(1971, 1, 27).DayNumber - (RoundsBefore1971 * RoundDays);
    private static readonly int Month1971 = SakaMonths.PlaceOf(1892, Sasih.Kapitu) - (RoundsBefore1971 * RoundMonths);

    // The count was set anew in 2000; the ngunaratri then stood at lunar day 12 of its month.
    private const uint LunarDay2000 = 12;
    private static readonly int Reform = new DateOnly(2000, 1, 6).DayNumber;
    private static readonly int Count2000 = new DateOnly(2000, 1, 18).DayNumber - RoundDays;
    private static readonly int Month2000 = SakaMonths.PlaceOf(1921, Sasih.Kanem) - RoundMonths;

    private static readonly int FirstNumber = First.DayNumber;
    private static readonly uint DaysCovered = (uint)(Last.DayNumber - FirstNumber);

    private static readonly int CertainFrom = new DateOnly(1971, 12, 21).DayNumber;
    private static readonly (int First, int Last) Dispute1993 = (new DateOnly(1993, 8, 19).DayNumber, new DateOnly(1994, 1, 19).DayNumber);
    private static readonly (int First, int Last) Dispute2000 = (new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2000, 1, 5).DayNumber);

    private const int CertaintyShift = 6;
    private const int SinceMask = (1 << CertaintyShift) - 1;

    private readonly ushort _month;
    private readonly byte _lunar;
    private readonly byte _sinceNgunaratriAndCertainty;

    private SakaDay(int month, uint lunarDay, uint sinceNgunaratri, Certainty certainty)
    {
        _month = (ushort)month;
        _lunar = (byte)(lunarDay - 1);
        _sinceNgunaratriAndCertainty = (byte)(sinceNgunaratri | ((uint)certainty << CertaintyShift));
    }

    /// <summary>The Saka year, 1821 to 2022; it changes at Nyepi.</summary>
    public int Year => Month.Year;

    /// <summary>The month.</summary>
    public Sasih Sasih => Month.Sasih;

    /// <summary>True in the second of two months of one name, by which a leap year keeps step with the seasons.</summary>
    public bool IsNampih => Month.IsNampih;

    /// <summary>The half of the month; on a ngunaratri that of its first lunar day.</summary>
    public Paksa Paksa => (Paksa)(_lunar / 15);

    /// <summary>The day of penanggal or pangelong, 1 to 15; on a ngunaratri the first of its two.</summary>
    public int Day => (_lunar % 15) + 1;

    /// <summary>The second lunar day that a ngunaratri carries, 1 to 15; null on every other day.</summary>
    public int? SecondDay => IsNgunaratri ? (LunarDay % 15) + 1 : null;

    /// <summary>The lunar day of the month, 1 to 30; on a ngunaratri the first of its two.</summary>
    public int LunarDay => _lunar + 1;

    /// <summary>True when the civil day carries two lunar days, which is every 63rd.</summary>
    public bool IsNgunaratri => SinceNgunaratri == 0;

    /// <summary>True on the day that carries lunar day 15.</summary>
    public bool IsPurnama => Carries(15);

    /// <summary>True on the day that carries lunar day 30, the last of the month.</summary>
    public bool IsTilem => Carries(MonthLength);

    /// <summary>Civil days since the Tilem of the month before, from 1; differs from <see cref="LunarDay"/> after a ngunaratri.</summary>
    public int CivilDay => LunarDay - (SinceNgunaratri >= 1 && SinceNgunaratri < LunarDay ? 1 : 0);

    /// <summary>How far this day can be relied on.</summary>
    public Certainty Certainty => (Certainty)(_sinceNgunaratriAndCertainty >> CertaintyShift);

    /// <summary>True when the next civil day is a Tilem, reckoned within one count: not across the reform of 2000-01-06.</summary>
    /// <remarks>From one ngunaratri to the next it is two months and four lunar days, from an even one: 29 never is one.</remarks>
    internal bool IsEveOfTilem => LunarDay == MonthLength - 1 || (LunarDay == MonthLength - 2 && IsNgunaratri);

    private SakaMonth Month => SakaMonths.At(_month);

    // Civil days since the last ngunaratri, 0 to 62.
    private int SinceNgunaratri => _sinceNgunaratriAndCertainty & SinceMask;

    /// <summary>The lunar day of a civil date.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is before <see cref="First"/> or after <see cref="Last"/>.</exception>
    public static SakaDay On(DateOnly date) => TryOn(date, out var day) ? day : throw NotCovered(date);

    /// <summary>The lunar day of a civil date; false before <see cref="First"/> and after <see cref="Last"/>.</summary>
    public static bool TryOn(DateOnly date, out SakaDay day)
    {
        var number = date.DayNumber;
        if (!Covers(number))
        {
            day = default;
            return false;
        }

        day = number < Reform
            ? Count((uint)(number - Count1971), 0, Month1971, CertaintyOf(number))
            : Count((uint)(number - Count2000), LunarDay2000, Month2000, CertaintyOf(number));
        return true;
    }

    /// <summary>The day as it is commonly named, such as "Penanggal 1 Kadasa 1948" or "Pangelong 13/14 Kapitu 1945".</summary>
    public override string ToString()
    {
        var second = SecondDay is { } day ? $"/{day}" : "";
        var nampih = IsNampih ? "Nampih " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Paksa.Name()} {Day}{second} {nampih}{Sasih.Name()} {Year}");
    }

    /// <summary>The refusal of a date that is not covered.</summary>
    internal static ArgumentOutOfRangeException NotCovered(
        DateOnly date, [CallerArgumentExpression(nameof(date))] string? name = null) =>
        new(name, date, $"The lunar calendar is covered from {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}.");

    private static bool Covers(int number) => (uint)(number - FirstNumber) <= DaysCovered;

    private static SakaDay Count(uint days, uint lunarDays, int month, Certainty certainty)
    {
        lunarDays += days + ((days + NgunaratriCycle - 1) / NgunaratriCycle);
        var month0 = (lunarDays - 1) / MonthLength;
        return new(month + (int)month0 + 1, lunarDays - (month0 * MonthLength), days % NgunaratriCycle, certainty);
    }

    private static Certainty CertaintyOf(int number) =>
        number < CertainFrom ? Certainty.Projected
        : Within(number, Dispute1993) || Within(number, Dispute2000) ? Certainty.Disputed
        : Certainty.Certain;

    private static bool Within(int number, (int First, int Last) window) => number >= window.First && number <= window.Last;

    private bool Carries(int lunarDay) => LunarDay == lunarDay || (LunarDay == lunarDay - 1 && IsNgunaratri);
}
