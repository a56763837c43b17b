using System.Globalization;
using Neptu.Core.Words;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;

namespace Neptu.Api.Pictures.Months;

/// <summary>What a page of the calendar says, in one language.</summary>
/// <param name="Words">The language.</param>
/// <param name="Title">The month and its year.</param>
/// <param name="Weeks">The weeks, Sunday to Saturday.</param>
internal sealed record MonthPage(Phrasebook Words, string Title, IReadOnlyList<WeekRow> Weeks)
{
    /// <summary>The days, in order.</summary>
    public IEnumerable<DayEntry> Days => Weeks.SelectMany(week => week.Days).OfType<DayEntry>();

    /// <summary>Whether the lunar calendar covers the month; all of its days, or none.</summary>
    public bool HasMoon => Days.First().Lunar is not null;

    /// <summary>The Saka years that the month is in, such as "Saka year 1947–1948"; null where they are not covered.</summary>
    public string? SakaYears
    {
        get
        {
            var years = Days.Select(day => day.Lunar).OfType<LunarEntry>().Select(lunar => lunar.Day.Year).Distinct().ToList();
            return years.Count == 0 ? null : Words.Calendar.Label("sakaYear").With("n", string.Join('–', years));
        }
    }

    /// <summary>The lunar months that the month is in, in order.</summary>
    public IEnumerable<string> Sasih => Days.Select(day => day.Lunar).OfType<LunarEntry>().Select(lunar => lunar.Month).Distinct();

    /// <summary>How far the days of the month can be relied on that are not certain; null when all are.</summary>
    public Certainty? Doubt =>
        Days.Select(day => day.Lunar?.Day.Certainty).FirstOrDefault(certainty => certainty is not (null or Certainty.Certain));

    /// <summary>The days that have a name of their own, for a person who does not see the page.</summary>
    public string Description => string.Join("; ", Days.Where(day => day.HolyDays.Count > 0).Select(Told));

    /// <summary>The page of a month.</summary>
    /// <param name="first">The first day of the month.</param>
    /// <param name="words">The language.</param>
    public static MonthPage Of(DateOnly first, Phrasebook words)
    {
        var dates = Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays);
        var weeks = dates.GroupBy(WeekOf).Select(week => WeekRow.Of([.. week], words));
        return new(words, MonthTitles.Of(first, words.Code), [.. weeks]);
    }

    private static string Told(DayEntry day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Date.Day}: {string.Join(", ", day.HolyDays)}");

    // 0001-01-01, day 0, was a Monday.
    private static int WeekOf(DateOnly date) => (date.DayNumber + 1) / 7;
}

/// <summary>A week, which is a wuku, and its seven days from Sunday; null where a day is of another month.</summary>
internal sealed record WeekRow(string Wuku, IReadOnlyList<DayEntry?> Days)
{
    public static WeekRow Of(IReadOnlyList<DateOnly> dates, Phrasebook words)
    {
        var days = dates.ToDictionary(date => date.DayOfWeek, date => DayEntry.Of(date, words));
        return new(
            words.Calendar.Name(PawukonDay.On(dates[0]).Wuku),
            [.. Enum.GetValues<DayOfWeek>().Select(day => days.GetValueOrDefault(day))]);
    }
}
