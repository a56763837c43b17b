namespace Neptu.ServiceDefaults;

/// <summary>
/// A shared cache that may be absent, empty or slow at any moment. It never throws and costs a caller at most
/// a quarter of a second; nothing may be correct only because of what it holds.
/// </summary>
public interface IBestEffortCache
{
    /// <summary>Reads a value; null when it is not there, has expired, or the cache does not answer.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<string?> GetAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Keeps a value for <paramref name="lifetime"/>, or does nothing when the cache does not answer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is not positive.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task SetAsync(string key, string value, TimeSpan lifetime, CancellationToken cancellationToken = default);
}
