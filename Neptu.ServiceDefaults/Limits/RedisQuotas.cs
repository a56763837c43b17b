using System.Globalization;
using StackExchange.Redis;

namespace Neptu.ServiceDefaults;

/// <summary>Quotas that all replicas share. Redis runs a script alone, so no request is counted twice or not at all.</summary>
internal sealed class RedisQuotas(RedisCalls redis, TimeProvider time)
{
    /// <summary>
    /// Keeps the instant at which the backlog is gone, in microseconds since 1970, which a double holds exactly. A clock that
    /// was ahead leaves at most a full backlog behind.
    /// </summary>
    private const string Script =
        """
        local now, interval, capacity = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
        local empty = tonumber(redis.call('GET', KEYS[1]) or now)
        local backlog = math.min(math.max(empty - now, 0), capacity)
        if backlog + interval > capacity then
          return {0, backlog}
        end
        backlog = backlog + interval
        redis.call('SET', KEYS[1], string.format('%.0f', now + backlog), 'PX', math.ceil(backlog / 1000))
        return {1, backlog}
        """;

    /// <summary>Counts a request; null when Redis does not answer.</summary>
    public async Task<QuotaState?> TryTakeAsync(Quota quota, string partition, CancellationToken cancellation)
    {
        RedisKey[] keys = [$"neptu:limit:{quota.Policy}:{partition}"];
        var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        RedisValue[] values = [Text(now), Text(quota.Interval), Text(quota.Capacity)];
        var (answered, reply) = await redis.TryAsync(database => database.ScriptEvaluateAsync(Script, keys, values), cancellation);
        return answered && reply is not null && (long[]?)reply is [var allowed, var backlog]
            ? quota.After(allowed == 1, backlog)
            : null;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
