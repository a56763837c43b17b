using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Neptu.Core.Auth.Privy;

/// <summary>
/// The keys of Privy's tokens, kept for a while. A key that is not known is looked for once more, since Privy may have changed
/// keys; but not again right away, whatever names tokens make up.
/// </summary>
public sealed partial class PrivyKeys(PrivyApi privy, TimeProvider time, ILogger<PrivyKeys> logger) : IDisposable
{
    /// <summary>A key that Privy withdrew is trusted no longer than this.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>While Privy does not answer, keys are trusted this long.</summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromHours(24);

    /// <summary>Between one look at Privy's keys and the next.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile KeySet? _known;
    private DateTimeOffset _nextLook = DateTimeOffset.MinValue;

    /// <summary>The key of this name; null if Privy has none.</summary>
    /// <exception cref="PrivyUnavailableException">Privy cannot be asked, and what is known is too old or nothing.</exception>
    public async Task<SecurityKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        if (_known is { } known && IsYounger(known, Lifetime) && known.Keys.TryGetValue(keyId, out var key))
            return key;

        await _gate.WaitAsync(cancellation);
        try
        {
            // Whoever waited may find that another has looked meanwhile.
            if (time.GetUtcNow() >= _nextLook)
                await LookAsync();

            return _known is { } latest && IsYounger(latest, LongestLifetime)
                ? latest.Keys.GetValueOrDefault(keyId)
                : throw new PrivyUnavailableException("Privy's keys are not known.");
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    /// <summary>Not for one request alone: a client that hangs up must not spoil it for the others.</summary>
    private async Task LookAsync()
    {
        _nextLook = time.GetUtcNow() + Pause;
        try
        {
            var keys = await privy.FetchKeysAsync(CancellationToken.None);
            _known = new(keys.ToFrozenDictionary(key => key.KeyId, SecurityKey (key) => key), time.GetUtcNow());
        }
        catch (PrivyUnavailableException)
        {
            NotFetched(logger);
        }
    }

    private bool IsYounger(KeySet keys, TimeSpan age) => time.GetUtcNow() < keys.FetchedAt + age;

    [LoggerMessage(LogLevel.Warning, "Privy's keys could not be fetched; trying again when they are next needed.")]
    private static partial void NotFetched(ILogger logger);

    private sealed record KeySet(FrozenDictionary<string, SecurityKey> Keys, DateTimeOffset FetchedAt);
}
