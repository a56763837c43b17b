using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Neptu.ServiceDefaults;

/// <summary>Asks Redis, and takes no longer for it than a request can wait. An answer that takes too long counts as none.</summary>
internal sealed partial class RedisCalls(RedisConnector connector, CacheBreaker breaker, TimeProvider time, ILogger<RedisCalls> logger)
{
    /// <summary>The most that a Redis which does not answer may cost a request.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    public async Task<(bool Answered, T? Value)> TryAsync<T>(Func<IDatabase, Task<T>> operation, CancellationToken cancellationToken)
    {
        if (!breaker.TryEnter())
            return default;

        try
        {
            var value = await RunAsync(operation).WaitAsync(Patience, time, cancellationToken);
            if (breaker.ReportSuccess())
                Returned(logger);
            return (true, value);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (breaker.ReportFailure())
                Lost(logger, exception.GetType().Name, CacheBreaker.Pause.TotalSeconds);
            return default;
        }
    }

    private async Task<T> RunAsync<T>(Func<IDatabase, Task<T>> operation)
    {
        var connection = await connector.GetAsync();
        return await operation(connection.GetDatabase());
    }

    [LoggerMessage(LogLevel.Warning, "The cache does not answer ({Reason}); doing without it and trying again every {Seconds} s.")]
    private static partial void Lost(ILogger logger, string reason, double seconds);

    [LoggerMessage(LogLevel.Information, "The cache answers again.")]
    private static partial void Returned(ILogger logger);
}
