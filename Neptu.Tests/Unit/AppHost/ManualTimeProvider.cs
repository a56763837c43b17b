namespace Neptu.Tests.Unit.AppHost;

/// <summary>A clock that stands still until it is told, and whose timers fire only then.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset now) : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = now;

    /// <summary>When each timer that waits now will fire.</summary>
    public IEnumerable<DateTimeOffset> Waiting => _timers.Select(timer => timer.Due);

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Sets the clock, forwards or back, and fires what is due.</summary>
    public void Set(DateTimeOffset now)
    {
        _now = now;
        foreach (var timer in _timers.Where(timer => timer.Due <= now).ToList())
            timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualTimeProvider time, Action callback) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Dispose();
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                Due = time._now + dueTime;
                time._timers.Add(this);
            }

            return true;
        }

        public void Fire()
        {
            Dispose();
            callback();
        }

        public void Dispose() => time._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
