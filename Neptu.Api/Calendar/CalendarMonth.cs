using System.Globalization;
using Neptu.Api.Validation;
using Neptu.Core.Words;
using Neptu.Wariga.HolyDays;

namespace Neptu.Api.Calendar;

/// <summary>What a page of a month shows beside its days.</summary>
/// <param name="Days">How many days the month has.</param>
/// <param name="FirstSaptawara">The saptawara of its first day, from 0 (Redite, Sunday).</param>
/// <param name="Wuku">The weeks that touch it.</param>
/// <param name="Sasih">The lunar months that touch it; none where the lunar calendar is not covered.</param>
/// <param name="Purnama">The days of the full moon.</param>
/// <param name="Tilem">The days of the new moon.</param>
/// <param name="HolyDays">How many of its days are holy.</param>
internal sealed record MonthSummary(
    int Days,
    int FirstSaptawara,
    IReadOnlyList<WukuSpan> Wuku,
    IReadOnlyList<SasihSpan> Sasih,
    IReadOnlyList<DateOnly> Purnama,
    IReadOnlyList<DateOnly> Tilem,
    int HolyDays)
{
    public static MonthSummary Of(IReadOnlyList<CalendarDay> days) => new(
        days.Count,
        days[0].Pawukon.Saptawara.Value,
        [.. days.GroupBy(day => day.Pawukon.Wuku).Select(week => new WukuSpan(week.Key, week.First().Date, week.Last().Date))],
        [
            .. days.Where(day => day.Lunar is not null)
                .GroupBy(day => (day.Lunar!.Year, day.Lunar.Sasih, day.Lunar.Nampih))
                .Select(month => new SasihSpan(month.Key.Year, month.Key.Sasih, month.Key.Nampih, month.First().Date, month.Last().Date)),
        ],
        DatesOf(HolyDay.Purnama, days),
        DatesOf(HolyDay.Tilem, days),
        days.Count(day => day.HolyDays.Count > 0));

    private static IReadOnlyList<DateOnly> DatesOf(HolyDay wanted, IReadOnlyList<CalendarDay> days) =>
        [.. days.Where(day => day.HolyDays.Any(holyDay => holyDay.Key == wanted.Key())).Select(day => day.Date)];
}

/// <summary>The days of a month that lie in one week of the Pawukon.</summary>
internal sealed record WukuSpan(CycleDay Wuku, DateOnly From, DateOnly To);

/// <summary>The days of a month that lie in one month of the lunar calendar.</summary>
internal sealed record SasihSpan(int Year, SasihDto Sasih, bool Nampih, DateOnly From, DateOnly To);

/// <summary>A month of the Gregorian calendar, as pages of calendars show it.</summary>
/// <param name="Month">The month, YYYY-MM.</param>
/// <param name="Previous">The month before; null before the first of all.</param>
/// <param name="Next">The month after; null after the last of all.</param>
/// <param name="Summary">What is to be said of the month as a whole.</param>
/// <param name="Days">Its days.</param>
internal sealed record CalendarMonthResponse(
    string Month, string? Previous, string? Next, MonthSummary Summary, IReadOnlyList<CalendarDay> Days) : SuccessResponse
{
    public static CalendarMonthResponse Of(DateOnly first, Phrasebook words)
    {
        var count = DateTime.DaysInMonth(first.Year, first.Month);
        var days = CalendarDay.Range(first, count, words);
        var last = days[^1].Date;
        return new(
            Written(first),
            first == DateOnly.MinValue ? null : Written(first.AddDays(-1)),
            last == DateOnly.MaxValue ? null : Written(last.AddDays(1)),
            MonthSummary.Of(days),
            days);
    }

    private static string Written(DateOnly day) => day.ToString(CalendarMonthAttribute.Format, CultureInfo.InvariantCulture);
}
