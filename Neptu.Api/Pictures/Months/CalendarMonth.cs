using System.Globalization;

namespace Neptu.Api.Pictures.Months;

/// <summary>A month of the Gregorian calendar, 0001-01 to 9999-12.</summary>
internal readonly record struct CalendarMonth(int Year, int Month)
{
    private const string Format = "yyyy-MM";

    /// <summary>Its days, in order.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            var (year, month) = this;
            return Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(day => new DateOnly(year, month, day));
        }
    }

    public static bool TryParse(string text, out CalendarMonth month)
    {
        var isMonth = DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        month = new(first.Year, first.Month);
        return isMonth;
    }
}
