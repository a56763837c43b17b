using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Caching;
using Neptu.Api.Validation;

namespace Neptu.Api.Calendar;

/// <summary>The calendar itself, for any day from 0001-01-01 to 9999-12-31.</summary>
internal static class CalendarEndpoints
{
    private const int MostDays = 366;

    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        var calendar = routes.MapGroup("/calendar").WithTags("Calendar").ProducesValidationProblem().CacheByUrl();
        calendar.MapGet("/{date}", Day).WithName("GetCalendarDay").WithSummary("A day in the Pawukon and in the lunar calendar, and its holy days");
        calendar.MapGet("/days", Days).WithName("GetCalendarDays").WithSummary("Up to 366 consecutive days, both ends included");
        calendar.MapGet("/months/{month}", Month).WithName("GetCalendarMonth").WithSummary("A month of days with a summary");
        calendar.MapHolyDays();
        calendar.MapOtonan();
    }

    private static CalendarDayResponse Day([CalendarDate] string date, [Language] string? lang) =>
        new(CalendarDay.Of(CalendarDateAttribute.Parse(date), LanguageAttribute.WordsFor(lang)));

    private static Results<Ok<CalendarDaysResponse>, ProblemHttpResult> Days(
        [CalendarDate] string from, [CalendarDate] string to, [Language] string? lang)
    {
        var first = CalendarDateAttribute.Parse(from);
        var last = CalendarDateAttribute.Parse(to);
        var count = last.DayNumber - first.DayNumber + 1;
        if (count is < 1 or > MostDays)
            return ParameterProblem.Of("to", $"to must be the same day as from or up to {MostDays - 1} days later.");

        var days = CalendarDay.Range(first, count, LanguageAttribute.WordsFor(lang));
        return TypedResults.Ok(new CalendarDaysResponse(first, last, count, days));
    }

    private static CalendarMonthResponse Month([CalendarMonth] string month, [Language] string? lang) =>
        CalendarMonthResponse.Of(CalendarMonthAttribute.Parse(month), LanguageAttribute.WordsFor(lang));
}
