namespace Neptu.Core.Idempotency;

/// <summary>A request that came with an idempotency key, and what was answered; written through <see cref="IdempotencyStore"/> only.</summary>
public sealed class IdempotentRequest
{
    /// <summary>SHA-256 of the caller and the key: neither stands here.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>SHA-256 of what was asked for: the same key must come with the same.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>Who runs the request, or ran it last.</summary>
    public required Guid Holder { get; init; }

    /// <summary>While there is no answer: from then on the request may be run again.</summary>
    public required DateTimeOffset LeasedUntil { get; init; }

    /// <summary>From then on the key is free.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The answer's HTTP status; null until there is one.</summary>
    public short? Status { get; init; }

    /// <summary>The answer's media type; null when it has no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The answer's body.</summary>
    public byte[]? Body { get; init; }
}
