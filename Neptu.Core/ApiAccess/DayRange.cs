using Neptu.Core.Time;

namespace Neptu.Core.ApiAccess;

/// <summary>Days of Bali's, both ends included.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last, not before the first.</param>
public sealed record DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>When it begins.</summary>
    public DateTimeOffset Start => BaliTime.StartOf(First);

    /// <summary>When it is over: the first instant after it.</summary>
    public DateTimeOffset End => BaliTime.StartOf(Last.AddDays(1));

    /// <summary>The days, weeks from Monday on or months that hold a day of the range, whole.</summary>
    public IEnumerable<DayPeriod> Periods(UsageGrouping grouping)
    {
        for (var period = DayPeriod.Of(First, grouping); period.First <= Last; period = DayPeriod.Of(period.Last.AddDays(1), grouping))
            yield return period;
    }
}

/// <summary>How days are put together.</summary>
public enum UsageGrouping
{
    /// <summary>Not at all.</summary>
    Day,

    /// <summary>From Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>By the Gregorian calendar.</summary>
    Month,
}

/// <summary>A day, a week or a month.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last.</param>
public sealed record DayPeriod(DateOnly First, DateOnly Last)
{
    /// <summary>The one that holds a day.</summary>
    public static DayPeriod Of(DateOnly day, UsageGrouping grouping)
    {
        switch (grouping)
        {
            case UsageGrouping.Week:
                var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
                return new(monday, monday.AddDays(6));
            case UsageGrouping.Month:
                var first = new DateOnly(day.Year, day.Month, 1);
                return new(first, first.AddMonths(1).AddDays(-1));
            default:
                return new(day, day);
        }
    }
}
