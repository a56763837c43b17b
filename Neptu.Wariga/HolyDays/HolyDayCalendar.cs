using System.Runtime.CompilerServices;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;

namespace Neptu.Wariga.HolyDays;

/// <summary>
/// Which holy days fall when. Dates are those that the lunar calendar covers, <see cref="SakaDay.First"/> to
/// <see cref="SakaDay.Last"/>; lists end there. A lunar holy day is as certain as <see cref="SakaDay.Certainty"/> of its date.
/// </summary>
public static class HolyDayCalendar
{
    private static readonly HolyDaySet[] ByPawukonDay =
    [
        .. Enumerable.Range(0, PawukonDay.CycleLength).Select(d => HolyDaySet.Of(
        [
            .. HolyDaySet.All.Where(day => day.Period() is { } period && d % period == day.FirstPawukonDay()),
        ])),
    ];

    /// <summary>The holy days of a day of the Pawukon, without those in which the lunar calendar has a part.</summary>
    public static HolyDaySet Of(PawukonDay day) => ByPawukonDay[day.Index];

    /// <summary>The holy days of one civil day, from both of its calendars.</summary>
    public static HolyDaySet Of(PawukonDay day, SakaDay lunar)
    {
        var days = Of(day);
        if (days.Contains(HolyDay.KajengKliwon))
            days = days.With(lunar.Paksa == Paksa.Penanggal ? HolyDay.KajengKliwonEnyitan : HolyDay.KajengKliwonUwudan);
        if (lunar.IsPurnama) return days.With(HolyDay.Purnama);
        if (lunar.IsTilem) days = days.With(HolyDay.Tilem);
        return lunar.Sasih switch
        {
            Sasih.Kapitu when lunar.IsEveOfTilem => days.With(HolyDay.Siwaratri),
            Sasih.Kasanga when lunar.IsTilem => days.With(HolyDay.TawurKasanga),
            Sasih.Kadasa when lunar.CivilDay == 1 => days.With(HolyDay.Nyepi),
            Sasih.Kadasa when lunar.CivilDay == 2 => days.With(HolyDay.NgembakGeni),
            _ => days,
        };
    }

    /// <summary>The holy days of a civil date.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not covered.</exception>
    public static HolyDaySet On(DateOnly date) => Of(PawukonDay.On(date), SakaDay.On(date));

    /// <summary>Every date that has a holy day, in order.</summary>
    /// <param name="first">The first date looked at.</param>
    /// <param name="last">The last date looked at; before <paramref name="first"/>, nothing is listed.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the dates is not covered.</exception>
    public static IEnumerable<HolyDate> Between(DateOnly first, DateOnly last)
    {
        Require(first);
        Require(last);
        return Listed(first, last);
    }

    /// <summary>Every date of a Gregorian year that has a holy day, in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is not covered.</exception>
    public static IEnumerable<HolyDate> InYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, SakaDay.First.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, SakaDay.Last.Year);
        return Listed(new(year, 1, 1), new(year, 12, 31));
    }

    /// <summary>The next dates of one holy day, fewer at the end of what is covered.</summary>
    /// <param name="day">The holy day.</param>
    /// <param name="from">The first date looked at, which is itself listed if the holy day falls on it.</param>
    /// <param name="count">How many dates, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static IReadOnlyList<DateOnly> Next(HolyDay day, DateOnly from, int count)
    {
        Require(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return [.. Listed(from, SakaDay.Last, HolyDaySet.Of(day)).Take(count).Select(date => date.Date)];
    }

    /// <summary>What a day is, and which holy days come after it, with the days to go.</summary>
    /// <param name="today">The day.</param>
    /// <param name="count">How many of the coming holy days, 1 or more; those that share a date are counted each.</param>
    /// <param name="among">The holy days that matter; all when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static HolyDayOutlook Outlook(DateOnly today, int count, HolyDaySet? among = null)
    {
        Require(today);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var wanted = among ?? HolyDaySet.All;
        var coming = Listed(today, SakaDay.Last, wanted)
            .SelectMany(date => date.Days, (date, day) => new ComingHolyDay(day, date.Date, date.Date.DayNumber - today.DayNumber))
            .Where(day => day.DaysToGo > 0)
            .Take(count);
        return new(today, On(today).Intersect(wanted), [.. coming]);
    }

    private static IEnumerable<HolyDate> Listed(DateOnly first, DateOnly last, HolyDaySet? among = null)
    {
        var wanted = among ?? HolyDaySet.All;
        for (var date = first; date <= last; date = date.AddDays(1))
            if (On(date).Intersect(wanted) is { IsEmpty: false } days) yield return new(date, days);
    }

    private static void Require(DateOnly date, [CallerArgumentExpression(nameof(date))] string? name = null)
    {
        if (!SakaDay.TryOn(date, out _)) throw SakaDay.NotCovered(date, name);
    }
}
