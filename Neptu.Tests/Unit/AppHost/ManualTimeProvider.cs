namespace Neptu.Tests.Unit.AppHost;

/// <summary>A clock that stands still until it is told, and whose timers fire only then.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset now) : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = now;

    /// <summary>When each timer that waits now will fire.</summary>
    public IEnumerable<DateTimeOffset> Waiting => _timers.Where(timer => timer.Due is not null).Select(timer => timer.Due!.Value);

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Sets the clock, forwards or back, and fires what is due.</summary>
    public void Set(DateTimeOffset now)
    {
        _now = now;
        foreach (var timer in _timers.ToList())
            timer.FireIfDue();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    private sealed class ManualTimer(ManualTimeProvider time, Action fire) : ITimer
    {
        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
            return true;
        }

        public void FireIfDue()
        {
            if (Due is not { } due || due > time._now)
                return;

            Due = null;
            fire();
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
