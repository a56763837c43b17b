using System.ComponentModel.DataAnnotations;
using Neptu.Core.ApiAccess;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>What the calls from one day to another come to; failed are those that were answered with 400 or above.</summary>
internal sealed record UsageDto(
    DateOnly PeriodStart,
    DateOnly PeriodEnd,
    long TotalCalls,
    long BasicCalls,
    long AiCalls,
    long FailedCalls,
    long TotalCreditsUsed,
    decimal? AverageResponseTimeMs)
{
    public static UsageDto From(DateOnly first, DateOnly last, UsageSums sums) =>
        new(
            first,
            last,
            sums.TotalCalls,
            sums.BasicCalls,
            sums.AiCalls,
            sums.FailedCalls,
            sums.CreditsUsed,
            sums.AverageResponseTimeMs);
}

/// <summary>
/// The calls of each period in its order, those without a call too, and of all days asked for. The first and the last week or
/// month are named whole but count the days asked for.
/// </summary>
internal sealed record UsageResponse(
    [property: AllowedValues("day", "week", "month")] string GroupBy, IReadOnlyList<UsageDto> Usage, UsageDto Total) : SuccessResponse
{
    public static UsageResponse From(UsageReport report, DayRange range, string groupBy) =>
        new(
            groupBy,
            [.. report.Periods.Select(part => UsageDto.From(part.Period.First, part.Period.Last, part.Sums))],
            UsageDto.From(range.First, range.Last, report.Total));
}

/// <summary>What the calls of a route come to.</summary>
internal sealed record EndpointUsageDto(
    string Endpoint,
    string Method,
    long TotalCalls,
    long BasicCalls,
    long AiCalls,
    long FailedCalls,
    long TotalCreditsUsed,
    decimal? AverageResponseTimeMs,
    DateTime LastCalledAt)
{
    public static EndpointUsageDto From(EndpointUsage usage)
    {
        var sums = usage.Sums;
        return new(
            usage.Endpoint,
            usage.Method,
            sums.TotalCalls,
            sums.BasicCalls,
            sums.AiCalls,
            sums.FailedCalls,
            sums.CreditsUsed,
            sums.AverageResponseTimeMs,
            usage.LastCalledAt.UtcDateTime);
    }
}
