namespace Neptu.ServiceDefaults;

/// <summary>
/// Remembers that the cache does not answer. One failure is enough to leave it alone for a while; after that a single
/// caller tries it again, while the others still pass it by.
/// </summary>
internal sealed class CacheBreaker(TimeProvider time)
{
    /// <summary>How long the cache is left alone after a failure.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private const long Closed = 0;

    /// <summary>The timestamp of the next attempt, or <see cref="Closed"/>.</summary>
    private long _retryAt = Closed;

    public bool IsOpen => Volatile.Read(ref _retryAt) != Closed;

    /// <summary>True when the caller may use the cache; it then reports back how that went.</summary>
    public bool TryEnter()
    {
        var retryAt = Volatile.Read(ref _retryAt);
        if (retryAt == Closed)
            return true;

        return time.GetTimestamp() >= retryAt
            && Interlocked.CompareExchange(ref _retryAt, NextAttempt(), retryAt) == retryAt;
    }

    /// <summary>True when this was the failure that opened the breaker.</summary>
    public bool ReportFailure() => Interlocked.Exchange(ref _retryAt, NextAttempt()) == Closed;

    /// <summary>True when this was the success that closed the breaker.</summary>
    public bool ReportSuccess() => IsOpen && Interlocked.Exchange(ref _retryAt, Closed) != Closed;

    private long NextAttempt() => time.GetTimestamp() + (long)(Pause.TotalSeconds * time.TimestampFrequency);
}
