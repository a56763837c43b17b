using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Neptu.Core.Time;

namespace Neptu.Core.ApiAccess;

/// <summary>What the calls by key come to, summed by the database in one statement each. Days are Bali's.</summary>
public sealed class UsageAnalytics(NeptuDbContext database)
{
    private const string Sums =
        """
        count(*) as total_calls,
        count(*) filter (where not is_ai_endpoint) as basic_calls,
        count(*) filter (where is_ai_endpoint) as ai_calls,
        count(*) filter (where response_status >= 400) as failed_calls,
        coalesce(sum(credits_used), 0)::bigint as credits_used,
        round(avg(response_time_ms), 1) as average_response_time_ms
        """;

    private const string ByPeriod =
        $"""
        select period, {Sums} from (
          select *, date_trunc(@p0, (created_at at time zone 'UTC') + @p1)::date as period
          from api_usage where created_at >= @p2 and created_at < @p3) as call
        group by rollup (period)
        """;

    private const string ByEndpoint =
        $"""
        with sums as (
          select endpoint, method, max(created_at) as last_called_at, {Sums}
          from api_usage where created_at >= @p0 and created_at < @p1
          group by endpoint, method
        ),
        page as (select * from sums order by total_calls desc, endpoint, method limit @p2 offset @p3)
        select counted.total, page.*
        from (select count(*)::int as total from sums) as counted left join page on true
        order by page.total_calls desc, page.endpoint, page.method
        """;

    /// <summary>The sums of all periods that hold a day of the range, those without a call too, and of the range.</summary>
    public async Task<UsageReport> SumAsync(DayRange range, UsageGrouping grouping, CancellationToken cancellation)
    {
        var unit = grouping.ToString().ToLowerInvariant();
        var rows = await database.Database
            .SqlQueryRaw<PeriodRow>(ByPeriod, unit, BaliTime.Offset, range.Start, range.End)
            .ToListAsync(cancellation);
        var sums = rows.Where(row => row.Period is not null).ToDictionary(row => row.Period!.Value, row => row.Sums);
        return new(
            [.. range.Periods(grouping).Select(period => new UsagePeriod(period, sums.GetValueOrDefault(period.First, UsageSums.None)))],
            rows.Single(row => row.Period is null).Sums);
    }

    /// <summary>The sums of each route, the busiest first.</summary>
    public async Task<Page<EndpointUsage>> ListEndpointsAsync(DayRange range, int limit, int offset, CancellationToken cancellation)
    {
        var rows = await database.Database
            .SqlQueryRaw<EndpointRow>(ByEndpoint, range.Start, range.End, limit, offset)
            .ToListAsync(cancellation);
        return new([.. rows.Where(row => row.Endpoint is not null).Select(row => row.Usage)], rows[0].Total);
    }

    private sealed record PeriodRow(
        DateOnly? Period,
        long TotalCalls,
        long BasicCalls,
        long AiCalls,
        long FailedCalls,
        long CreditsUsed,
        decimal? AverageResponseTimeMs)
    {
        public UsageSums Sums => new(TotalCalls, BasicCalls, AiCalls, FailedCalls, CreditsUsed, AverageResponseTimeMs);
    }

    /// <summary>Null but for the total where the page is beyond the end.</summary>
    private sealed record EndpointRow(
        int Total,
        string? Endpoint,
        string? Method,
        DateTimeOffset? LastCalledAt,
        long? TotalCalls,
        long? BasicCalls,
        long? AiCalls,
        long? FailedCalls,
        long? CreditsUsed,
        decimal? AverageResponseTimeMs)
    {
        public EndpointUsage Usage => new(
            Endpoint!,
            Method!,
            LastCalledAt!.Value,
            new(TotalCalls!.Value, BasicCalls!.Value, AiCalls!.Value, FailedCalls!.Value, CreditsUsed!.Value, AverageResponseTimeMs));
    }
}
