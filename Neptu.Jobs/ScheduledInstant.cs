using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Neptu.Jobs;

/// <summary>
/// The instant that a run stands for: the one its schedule named, which a delayed start must not change, else now.
/// </summary>
internal sealed class ScheduledInstant(IConfiguration configuration, TimeProvider time)
{
    /// <summary>The setting a scheduler hands over: an ISO 8601 instant with its offset.</summary>
    public const string Setting = "NEPTU_SCHEDULED_AT";

    /// <summary>UTC.</summary>
    /// <exception cref="OptionsValidationException">The setting is there and is not an instant.</exception>
    public DateTimeOffset Value { get; } = configuration[Setting] is { Length: > 0 } text ? Parse(text) : time.GetUtcNow();

    private static DateTimeOffset Parse(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "o"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant)
            ? instant
            : throw new OptionsValidationException(
                Setting, typeof(ScheduledInstant), [$"{Setting} must be an ISO 8601 instant such as 2026-02-13T00:00:00Z."]);
}
