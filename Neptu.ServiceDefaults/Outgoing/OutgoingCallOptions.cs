using System.ComponentModel.DataAnnotations;

namespace Neptu.ServiceDefaults;

/// <summary>How patient calls to other services are; section "OutgoingCalls", for every HTTP client.</summary>
internal sealed class OutgoingCallOptions : IValidatableObject
{
    public const string Section = "OutgoingCalls";

    /// <summary>Limit of one attempt, until the response's headers.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Limit of a call with its retries and the waits between them.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts after the first.</summary>
    [Range(1, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>Wait before the first retry; it doubles, and varies, with each. A Retry-After header beats it.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Attempts within <see cref="BreakerWindow"/> before half of them failing counts as an outage of that server.</summary>
    [Range(2, 1_000)]
    public int BreakerMinimumAttempts { get; set; } = 10;

    /// <summary>What the breaker looks back on; at least twice <see cref="AttemptTimeout"/>.</summary>
    public TimeSpan BreakerWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a server in an outage is not called; at least half a second.</summary>
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Limit of a whole response's body on top of <see cref="TotalTimeout"/>.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Limits that hold between the values; the resilience handler demands the same of its own.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AttemptTimeout < TimeSpan.FromMilliseconds(10) || TotalTimeout <= AttemptTimeout)
            yield return new($"{nameof(TotalTimeout)} must be longer than {nameof(AttemptTimeout)}, and that at least 10 ms.");
        if (RetryDelay < TimeSpan.Zero || BodyTimeout < TimeSpan.Zero)
            yield return new($"{nameof(RetryDelay)} and {nameof(BodyTimeout)} may not be negative.");
        if (BreakerWindow < 2 * AttemptTimeout || BreakerWindow < TimeSpan.FromMilliseconds(500))
            yield return new($"{nameof(BreakerWindow)} must be at least twice {nameof(AttemptTimeout)} and half a second.");
        if (BreakerPause < TimeSpan.FromMilliseconds(500))
            yield return new($"{nameof(BreakerPause)} must be at least half a second.");
    }
}
