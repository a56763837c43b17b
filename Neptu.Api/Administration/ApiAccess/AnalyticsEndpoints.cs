using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Validation;
using Neptu.Core.ApiAccess;
using Neptu.Core.Time;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>What developers' calls come to. Days are Bali's, by default the last thirty.</summary>
internal static class AnalyticsEndpoints
{
    private const int MostDays = 1_096;
    private const int UsualDays = 30;

    public static void MapAnalytics(this IEndpointRouteBuilder admin)
    {
        var analytics = admin.MapGroup("/analytics");
        analytics.MapGet("/usage", Usage).WithName("GetApiUsage").WithSummary("Calls by key, by day, week or month and together");
        analytics.MapGet("/endpoints", Endpoints).WithName("ListApiEndpoints").WithSummary("Calls by key of each route, the busiest first");
    }

    private static async Task<Results<Ok<UsageResponse>, ProblemHttpResult>> Usage(
        [CalendarDate] string? startDate,
        [CalendarDate] string? endDate,
        UsageAnalytics analytics,
        TimeProvider time,
        CancellationToken cancellation,
        [AllowedValues("day", "week", "month")] string groupBy = "day")
    {
        var (range, problem) = RangeOf(startDate, endDate, time.BaliToday());
        if (range is null)
            return problem!;

        var report = await analytics.SumAsync(range, Enum.Parse<UsageGrouping>(groupBy, ignoreCase: true), cancellation);
        return TypedResults.Ok(UsageResponse.From(report, range, groupBy));
    }

    private static async Task<Results<Ok<PageResponse<EndpointUsageDto>>, ProblemHttpResult>> Endpoints(
        [CalendarDate] string? startDate,
        [CalendarDate] string? endDate,
        UsageAnalytics analytics,
        TimeProvider time,
        CancellationToken cancellation,
        [Range(1, AdminPaging.MostPages)] int page = 1,
        [Range(1, Paging.Most)] int limit = 20)
    {
        var (range, problem) = RangeOf(startDate, endDate, time.BaliToday());
        if (range is null)
            return problem!;

        var found = await analytics.ListEndpointsAsync(range, limit, (page - 1) * limit, cancellation);
        return TypedResults.Ok(PageResponse<EndpointUsageDto>.From(found, EndpointUsageDto.From, page, limit));
    }

    private static (DayRange? Range, ProblemHttpResult? Problem) RangeOf(string? startDate, string? endDate, DateOnly today)
    {
        var last = endDate is null ? today : CalendarDateAttribute.Parse(endDate);
        if (last > today)
            return (null, ParameterProblem.Of("endDate", "endDate must not lie in the future."));
        if (last.DayNumber < MostDays)
            return (null, ParameterProblem.Of("endDate", "endDate must not lie in the first years of the calendar."));

        var first = startDate is null ? last.AddDays(1 - UsualDays) : CalendarDateAttribute.Parse(startDate);
        return first <= last && last.DayNumber - first.DayNumber < MostDays
            ? (new(first, last), null)
            : (null, ParameterProblem.Of("startDate", $"startDate must not be after endDate, and at most {MostDays} days before it."));
    }
}
