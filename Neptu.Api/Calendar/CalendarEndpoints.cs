using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Validation;

namespace Neptu.Api.Calendar;

/// <summary>The calendar itself, for any day from 0001-01-01 to 9999-12-31.</summary>
internal static class CalendarEndpoints
{
    private const int MostDays = 366;

    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        var calendar = routes.MapGroup("/calendar").WithTags("Calendar").ProducesValidationProblem();
        calendar.MapGet("/{date}", Day).WithName("GetCalendarDay").WithSummary("A day in every cycle of the Pawukon");
        calendar.MapGet("/days", Days).WithName("GetCalendarDays").WithSummary("Up to 366 consecutive days, both ends included");
    }

    private static CalendarDayResponse Day([CalendarDate] string date) => new(CalendarDay.Of(CalendarDateAttribute.Parse(date)));

    private static Results<Ok<CalendarDaysResponse>, ProblemHttpResult> Days(
        [CalendarDate] string from, [CalendarDate] string to)
    {
        var first = CalendarDateAttribute.Parse(from);
        var last = CalendarDateAttribute.Parse(to);
        var count = last.DayNumber - first.DayNumber + 1;
        if (count is < 1 or > MostDays)
        {
            return TypedResults.Problem(
                $"to must be the same day as from or up to {MostDays - 1} days later.", statusCode: StatusCodes.Status400BadRequest);
        }

        var days = Enumerable.Range(0, count).Select(offset => CalendarDay.Of(first.AddDays(offset))).ToList();
        return TypedResults.Ok(new CalendarDaysResponse(first, last, count, days));
    }
}
