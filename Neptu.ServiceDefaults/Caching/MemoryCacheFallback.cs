using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using Microsoft.Extensions.Logging;

namespace Neptu.ServiceDefaults;

/// <summary>The cache of a developer's machine without Redis: one process, lost with it.</summary>
internal sealed partial class MemoryCacheFallback(CacheMetrics metrics, TimeProvider time, ILogger<MemoryCacheFallback> logger)
    : LifecycleService, IBestEffortCache, IDisposable
{
    private const int MaxCharacters = 32 * 1024 * 1024;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MaxCharacters, Clock = new Clock(time) });

    public Task<string?> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var value = _cache.Get<string>(key);
        if (value is null)
            metrics.Miss();
        else
            metrics.Hit();

        return Task.FromResult(value);
    }

    public Task SetAsync(string key, string value, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        cancellationToken.ThrowIfCancellationRequested();
        _cache.Set(
            key, value, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime, Size = key.Length + value.Length });
        metrics.Stored();
        return Task.CompletedTask;
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        InMemory(logger);
        return Task.CompletedTask;
    }

    public void Dispose() => _cache.Dispose();

    [LoggerMessage(LogLevel.Information, "No Redis is configured: the cache is this process's memory, for development only.")]
    private static partial void InMemory(ILogger logger);

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
