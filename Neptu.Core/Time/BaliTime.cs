namespace Neptu.Core.Time;

/// <summary>Bali's civil day: UTC+8 (Asia/Makassar), without daylight saving since 1950.</summary>
public static class BaliTime
{
    /// <summary>The offset from UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The civil day in Bali at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>When a day begins in Bali, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, Offset).ToUniversalTime();

    /// <summary>Today in Bali, whatever the server's own time zone.</summary>
    public static DateOnly BaliToday(this TimeProvider time) => DayOf(time.GetUtcNow());
}
