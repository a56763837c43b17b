using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Caching;
using Neptu.Api.Calendar.Feeds;
using Neptu.Api.Validation;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Saka;

namespace Neptu.Api.Calendar;

/// <summary>Holy days, for the years that the lunar calendar covers.</summary>
internal static class HolyDayEndpoints
{
    private const int MostComing = 100;
    private const int UsualComing = 5;

    public static void MapHolyDays(this IEndpointRouteBuilder calendar)
    {
        calendar.MapGet("/holy-days", Year).WithName("GetHolyDays").WithSummary("The holy days of a year, by default of this year");
        calendar.MapGet("/holy-days/next", Next).WithName("GetNextHolyDays").WithSummary("What a day is and what comes next, by default from today");
        calendar.MapGet("/holy-days.ics", YearFile).WithName("GetHolyDayFile").WithSummary("The holy days of a year as an iCalendar file")
            .ProducesCalendarFile();
    }

    private static HolyDaysResponse Year(
        [LunarYear] string? year, [HolyDayKind] string? kind, [Language] string? lang, RequestDay bali)
    {
        var wanted = kind is null ? HolyDaySet.All : OfKind(HolyDayKindAttribute.Parse(kind));
        return HolyDaysResponse.Of(YearOf(year, bali), kind, wanted, LanguageAttribute.WordsFor(lang));
    }

    private static Results<Ok<ComingHolyDaysResponse>, ProblemHttpResult> Next(
        [CalendarDate] string? date,
        [WholeNumber(1, MostComing)] string? count,
        [HolyDayKey] string? key,
        [Language] string? lang,
        RequestDay bali)
    {
        var day = date is null ? bali.Today : CalendarDateAttribute.Parse(date);
        if (!SakaDay.TryOn(day, out _))
            return ParameterProblem.Of("date", $"date must be from {SakaDay.First:yyyy-MM-dd} to {SakaDay.Last:yyyy-MM-dd}.");

        HolyDaySet? among = key is null ? null : HolyDaySet.Of(HolyDayKeyAttribute.Parse(key));
        var outlook = HolyDayCalendar.Outlook(day, count is null ? UsualComing : WholeNumberAttribute.Parse(count), among);
        return TypedResults.Ok(ComingHolyDaysResponse.Of(outlook, LanguageAttribute.WordsFor(lang)));
    }

    private static FileContentHttpResult YearFile([LunarYear] string? year, [Language] string? lang, RequestDay bali) =>
        HolyDayFeed.Of(YearOf(year, bali), LanguageAttribute.WordsFor(lang));

    private static int YearOf(string? year, RequestDay bali) => year is null ? bali.Today.Year : WholeNumberAttribute.Parse(year);

    private static HolyDaySet OfKind(HolyDayKind kind) => HolyDaySet.Of([.. HolyDaySet.All.Where(day => day.Kind() == kind)]);
}
