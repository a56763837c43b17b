using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Caching;
using Neptu.Api.Calendar.Feeds;
using Neptu.Api.Validation;
using Neptu.Wariga.Otonan;

namespace Neptu.Api.Calendar;

/// <summary>A person's otonan: the day of the Pawukon of the birth, every 210 days.</summary>
internal static class OtonanEndpoints
{
    private const int Most = 100;
    private const int Usual = 5;

    public static void MapOtonan(this IEndpointRouteBuilder calendar)
    {
        calendar.MapGet("/otonan", Otonan).WithName("GetOtonan").WithSummary("A person's next otonan and age in otonan, by default from today");
        calendar.MapGet("/otonan.ics", OtonanFile).WithName("GetOtonanFile").WithSummary("A person's next otonan as an iCalendar file")
            .ProducesCalendarFile();
    }

    private static Results<Ok<OtonanResponse>, ProblemHttpResult> Otonan(
        [CalendarDate] string birthDate,
        [ClockTime] string? birthTime,
        [WholeNumber(1, Most)] string? count,
        [CalendarDate] string? from,
        [Language] string? lang,
        RequestDay bali)
    {
        if (CycleOf(birthDate, birthTime) is not { } cycle)
            return BornBeforeTheFirstDay();

        var first = FirstOf(from, bali);
        var words = LanguageAttribute.WordsFor(lang);
        return TypedResults.Ok(OtonanResponse.Of(
            CalendarDateAttribute.Parse(birthDate), birthTime, cycle, first, cycle.Next(first, CountOf(count)), words));
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> OtonanFile(
        [CalendarDate] string birthDate,
        [ClockTime] string? birthTime,
        [WholeNumber(1, Most)] string? count,
        [CalendarDate] string? from,
        [Language] string? lang,
        RequestDay bali)
    {
        if (CycleOf(birthDate, birthTime) is not { } cycle)
            return BornBeforeTheFirstDay();

        return OtonanFeed.Of(cycle, cycle.Next(FirstOf(from, bali), CountOf(count)), LanguageAttribute.WordsFor(lang));
    }

    /// <summary>Null for a birth before sunrise on the first day of all, since there is no day before it.</summary>
    private static OtonanCycle? CycleOf(string birthDate, string? birthTime)
    {
        var birth = CalendarDateAttribute.Parse(birthDate);
        TimeOnly? time = birthTime is null ? null : ClockTimeAttribute.Parse(birthTime);
        return birth == DateOnly.MinValue && time < BalineseDate.Sunrise ? null : OtonanCycle.Of(birth, time);
    }

    private static ProblemHttpResult BornBeforeTheFirstDay() => ParameterProblem.Of(
        "birthDate", $"birthDate must not be {DateOnly.MinValue:yyyy-MM-dd} for a birth before sunrise, which belongs to the day before.");

    private static DateOnly FirstOf(string? from, RequestDay bali) => from is null ? bali.Today : CalendarDateAttribute.Parse(from);

    private static int CountOf(string? count) => count is null ? Usual : WholeNumberAttribute.Parse(count);
}
