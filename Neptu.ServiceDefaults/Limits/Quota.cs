namespace Neptu.ServiceDefaults;

/// <summary>
/// So many requests in a window, counted by the generic cell rate algorithm (ITU-T I.371): each request adds an interval to
/// a backlog that time takes away again, and is refused where the backlog would not fit. So a quota can be used at once and
/// comes back evenly, one request an interval, instead of all together when a window ends.
/// </summary>
internal sealed record Quota(string Policy, int Requests, TimeSpan Window)
{
    /// <summary>What one request adds, in whole microseconds.</summary>
    public long Interval { get; } = (long)Window.TotalMicroseconds / Requests;

    /// <summary>The longest backlog, in microseconds.</summary>
    public long Capacity => Interval * Requests;

    /// <summary>How the quota stands after a request.</summary>
    /// <param name="isAllowed">Whether the request was counted.</param>
    /// <param name="backlog">In microseconds, the request included if it was counted.</param>
    public QuotaState After(bool isAllowed, long backlog)
    {
        var left = Math.Max(0, (Capacity - backlog) / Interval);
        return new(this, isAllowed, left, TimeSpan.FromMicroseconds(left > 0 ? backlog : backlog + Interval - Capacity));
    }
}

/// <summary>How a quota stands.</summary>
/// <param name="Quota">Which.</param>
/// <param name="IsAllowed">Whether the request that asked is within it.</param>
/// <param name="Left">How many requests would be, now.</param>
/// <param name="Reset">Until all of it is back; with none left, until one request is.</param>
internal sealed record QuotaState(Quota Quota, bool IsAllowed, long Left, TimeSpan Reset)
{
    /// <summary>In whole seconds, rounded up so that waiting that long is enough.</summary>
    public long ResetSeconds => (long)Math.Ceiling(Reset.TotalSeconds);
}
