namespace Neptu.Core.ApiAccess;

/// <summary>What some calls come to.</summary>
/// <param name="TotalCalls">How many.</param>
/// <param name="BasicCalls">Those that ask no model.</param>
/// <param name="AiCalls">Those that do.</param>
/// <param name="FailedCalls">Those that were answered with 400 or above.</param>
/// <param name="CreditsUsed">What they cost.</param>
/// <param name="AverageResponseTimeMs">In milliseconds, to one decimal place; null if none was measured.</param>
public sealed record UsageSums(
    long TotalCalls, long BasicCalls, long AiCalls, long FailedCalls, long CreditsUsed, decimal? AverageResponseTimeMs)
{
    /// <summary>Of no call.</summary>
    public static readonly UsageSums None = new(0, 0, 0, 0, 0, null);
}

/// <summary>What the calls of a period come to.</summary>
public sealed record UsagePeriod(DayPeriod Period, UsageSums Sums);

/// <summary>What the calls of a range of days come to, in parts and together.</summary>
public sealed record UsageReport(IReadOnlyList<UsagePeriod> Periods, UsageSums Total);

/// <summary>What the calls of a route come to.</summary>
public sealed record EndpointUsage(string Endpoint, string Method, DateTimeOffset LastCalledAt, UsageSums Sums);
