using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Neptu.ServiceDefaults;

/// <summary>The cache in Redis. An answer that takes too long counts as none.</summary>
internal sealed partial class RedisCache(
    RedisConnector connector, CacheBreaker breaker, CacheMetrics metrics, TimeProvider time, ILogger<RedisCache> logger) : IBestEffortCache
{
    /// <summary>The most that a cache which does not answer may cost a request.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    public async Task<string?> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        string? value = null;
        if (!await TryAsync(async database => value = await database.StringGetAsync(key), cancellationToken))
            metrics.Unavailable("get");
        else if (value is null)
            metrics.Miss();
        else
            metrics.Hit();

        return value;
    }

    public async Task SetAsync(string key, string value, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);

        if (await TryAsync(database => database.StringSetAsync(key, value, expiry: lifetime, when: When.Always), cancellationToken))
            metrics.Stored();
        else
            metrics.Unavailable("set");
    }

    private async Task<bool> TryAsync(Func<IDatabase, Task> operation, CancellationToken cancellationToken)
    {
        if (!breaker.TryEnter())
            return false;

        try
        {
            await RunAsync(operation).WaitAsync(Patience, time, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (breaker.ReportFailure())
                Lost(logger, exception.GetType().Name, CacheBreaker.Pause.TotalSeconds);
            return false;
        }

        if (breaker.ReportSuccess())
            Returned(logger);
        return true;
    }

    private async Task RunAsync(Func<IDatabase, Task> operation)
    {
        var connection = await connector.GetAsync();
        await operation(connection.GetDatabase());
    }

    [LoggerMessage(LogLevel.Warning, "The cache does not answer ({Reason}); doing without it and trying again every {Seconds} s.")]
    private static partial void Lost(ILogger logger, string reason, double seconds);

    [LoggerMessage(LogLevel.Information, "The cache answers again.")]
    private static partial void Returned(ILogger logger);
}
