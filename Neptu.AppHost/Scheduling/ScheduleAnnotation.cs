namespace Neptu;

/// <summary>The schedule of a resource that <see cref="LocalScheduler"/> starts, and the occurrence it is being started for.</summary>
internal sealed class ScheduleAnnotation(CronSchedule schedule) : IResourceAnnotation
{
    public CronSchedule Schedule { get; } = schedule;

    /// <summary>Null but while a start is under way: then a run that somebody starts by hand is no occurrence.</summary>
    public DateTimeOffset? Occurrence { get; set; }

    /// <summary>What the run is told: the occurrence, however late it starts, or the present minute when it was started by hand.</summary>
    public DateTimeOffset InstantOfRun(DateTimeOffset now) =>
        Occurrence ?? new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}

internal static class ResourceStates
{
    /// <summary>Not running and not about to: Aspire would end a running resource that is started again.</summary>
    public static bool IsIdle(this CustomResourceSnapshot snapshot) =>
        snapshot.State?.Text is { } state
        && (state == KnownResourceStates.NotStarted || KnownResourceStates.TerminalStates.Contains(state));
}
