using StackExchange.Redis;

namespace Neptu.ServiceDefaults;

/// <summary>The cache in Redis.</summary>
internal sealed class RedisCache(RedisCalls redis, CacheMetrics metrics) : IBestEffortCache
{
    public async Task<string?> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        var (answered, value) = await redis.TryAsync(database => database.StringGetAsync(key), cancellationToken);
        if (!answered)
            metrics.Unavailable("get");
        else if (value.IsNull)
            metrics.Miss();
        else
            metrics.Hit();

        return value;
    }

    public async Task SetAsync(string key, string value, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);

        var (answered, _) = await redis.TryAsync(
            database => database.StringSetAsync(key, value, expiry: lifetime, when: When.Always), cancellationToken);
        if (answered)
            metrics.Stored();
        else
            metrics.Unavailable("set");
    }
}
