namespace Neptu.Core.Time;

/// <summary>Instants as PostgreSQL keeps them.</summary>
public static class DatabaseTime
{
    /// <summary>Now, in whole microseconds: what is written is what is read back.</summary>
    public static DateTimeOffset DatabaseNow(this TimeProvider time)
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
