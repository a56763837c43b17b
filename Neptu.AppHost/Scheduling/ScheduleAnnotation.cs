namespace Neptu.AppHost.Scheduling;

/// <summary>The schedule of a job that <see cref="LocalScheduler"/> starts, and the occurrence that it is being started for.</summary>
internal sealed class ScheduleAnnotation(CronSchedule schedule, TimeSpan timeout, bool isActive) : IResourceAnnotation
{
    /// <summary>When the job is due.</summary>
    public CronSchedule Schedule { get; } = schedule;

    /// <summary>A run that takes longer is ended.</summary>
    public TimeSpan Timeout { get; } = timeout;

    /// <summary>Whether the scheduler starts the job; false under <c>--no-schedule</c>, where it can still be run by hand.</summary>
    public bool IsActive { get; } = isActive;

    /// <summary>The occurrence that is being started; null for a run that is started by hand.</summary>
    public DateTimeOffset? Occurrence { get; set; }

    /// <summary>The instant that the run is told: the occurrence, however late it starts, or the present minute of a run by hand.</summary>
    public DateTimeOffset InstantOfRun(DateTimeOffset now) =>
        Occurrence ?? new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
