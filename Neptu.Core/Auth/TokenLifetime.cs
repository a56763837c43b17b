using Microsoft.IdentityModel.Tokens;

namespace Neptu.Core.Auth;

/// <summary>Judges a token's times by our clock, which the library would not ask.</summary>
internal static class TokenLifetime
{
    /// <summary>A token must say when it expires, and the time must be between its bounds.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="skew">How far the issuer's clock may be off.</param>
    public static LifetimeValidator By(TimeProvider time, TimeSpan skew) => (notBefore, expires, _, _) =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + skew && (notBefore is not { } start || now >= start - skew);
    };
}
