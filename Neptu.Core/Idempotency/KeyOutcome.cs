namespace Neptu.Core.Idempotency;

/// <summary>What a request with an idempotency key is to do.</summary>
public abstract record KeyOutcome
{
    private KeyOutcome()
    {
    }

    /// <summary>Run; then say under this lease what came of it.</summary>
    public sealed record Leased(KeyLease Lease) : KeyOutcome;

    /// <summary>Get the first answer again.</summary>
    public sealed record Answered(KeptAnswer Answer) : KeyOutcome;

    /// <summary>Come back later: the same request is being run.</summary>
    public sealed record Running : KeyOutcome;

    /// <summary>Take another key: this one came with another request.</summary>
    public sealed record OtherRequest : KeyOutcome;
}

/// <summary>The right to run a request, until it is released or runs out.</summary>
/// <param name="KeyHash">The key.</param>
/// <param name="Holder">Tells this run from a later one that took over.</param>
public sealed record KeyLease(byte[] KeyHash, Guid Holder);

/// <summary>An answer that is given again.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type; null when there is no body.</param>
/// <param name="Body">The body as it was sent.</param>
public sealed record KeptAnswer(int Status, string? ContentType, byte[] Body);
