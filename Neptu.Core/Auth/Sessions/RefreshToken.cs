namespace Neptu.Core.Auth.Sessions;

/// <summary>What a session can be continued with, once.</summary>
public sealed class RefreshToken
{
    /// <summary>SHA-256 of the token; the token itself is not kept.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>The family.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>From then on it is worth nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When the next one took its place.</summary>
    public DateTimeOffset? ExchangedAt { get; set; }
}
