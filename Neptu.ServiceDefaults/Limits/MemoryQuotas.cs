using System.Threading.RateLimiting;

namespace Neptu.ServiceDefaults;

/// <summary>Quotas of this replica alone, for as long as there is no Redis. Whoever asks for little is forgotten soon.</summary>
internal sealed class MemoryQuotas : IDisposable
{
    private readonly PartitionedRateLimiter<Claim> _limiter =
        PartitionedRateLimiter.Create<Claim, Claim>(claim => RateLimitPartition.GetTokenBucketLimiter(claim, BucketOf));

    public QuotaState Take(Quota quota, string partition)
    {
        Claim claim = new(quota, partition);
        using var lease = _limiter.AttemptAcquire(claim);
        var left = _limiter.GetStatistics(claim)?.CurrentAvailablePermits ?? 0;
        return quota.After(lease.IsAcquired, quota.Capacity - (left * quota.Interval));
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>A bucket that starts full and gets a token an interval is the same algorithm, seen from the other side.</summary>
    private static TokenBucketRateLimiterOptions BucketOf(Claim claim) => new()
    {
        TokenLimit = claim.Quota.Requests,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMicroseconds(claim.Quota.Interval),
        QueueLimit = 0,
    };

    private sealed record Claim(Quota Quota, string Partition);
}
