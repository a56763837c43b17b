using Neptu.Core.Time;

namespace Neptu.Api.Caching;

/// <summary>Bali's day for one request. An answer that has looked at it is good until that day ends.</summary>
internal sealed class RequestDay(TimeProvider time)
{
    private DateTimeOffset? _seen;

    /// <summary>Today in Bali: the same day however often a request asks, though midnight may pass meanwhile.</summary>
    public DateOnly Today => BaliTime.DayOf(_seen ??= time.GetUtcNow());

    /// <summary>From when the day was looked at to Bali's next midnight; null when nobody has looked.</summary>
    public TimeSpan? Remaining => _seen is { } seen ? TimeSpan.FromDays(1) - seen.ToOffset(BaliTime.Offset).TimeOfDay : null;
}
