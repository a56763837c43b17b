namespace Neptu.LocalHost.Scheduling;

/// <summary>Looking back on a schedule.</summary>
internal static class Occurrences
{
    private static readonly TimeSpan[] _lookBacks =
        [TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(31), TimeSpan.FromDays(366), TimeSpan.FromDays(4 * 366)];

    /// <summary>The latest occurrence at or before an instant; null if there was none in the last four years.</summary>
    public static DateTimeOffset? Latest(this CronSchedule schedule, DateTimeOffset instant)
    {
        foreach (var lookBack in _lookBacks)
        {
            DateTimeOffset? latest = null;
            for (var next = schedule.NextAfter(instant - lookBack); next <= instant; next = schedule.NextAfter(next)) latest = next;
            if (latest is not null) return latest;
        }

        return null;
    }
}
