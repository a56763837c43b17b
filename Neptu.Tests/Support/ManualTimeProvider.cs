namespace Neptu.Tests.Support;

/// <summary>A clock that stands still until a test moves it; timers fire while it moves, in their order.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _armed = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Seen)> _awaited = [];
    private DateTimeOffset _now = start;

    public ManualTimeProvider()
        : this(new DateTimeOffset(2025, 3, 29, 4, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    /// <summary>Counted from a moment before <c>start</c>, so that it is never zero.</summary>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes when somebody starts to wait this long; to be asked for before they do.</summary>
    public Task WhenArmedAsync(TimeSpan due)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
            _awaited.Add((due, seen));
        return seen.Task;
    }

    /// <summary>When each timer that waits now will fire.</summary>
    public IReadOnlyList<DateTimeOffset> Waiting
    {
        get
        {
            lock (_gate)
                return [.. _armed.Select(timer => timer.Due)];
        }
    }

    /// <summary>Sets the clock, as somebody does who corrects it: forwards with what falls due on the way, or back.</summary>
    public void Set(DateTimeOffset now)
    {
        if (now >= GetUtcNow())
        {
            Advance(now - GetUtcNow());
            return;
        }

        lock (_gate)
            _now = now;
    }

    /// <summary>Moves the clock and runs what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var target = GetUtcNow() + by;
        while (NextUntil(target) is { } timer)
            timer.Fire();

        lock (_gate)
            _now = target;
    }

    private ManualTimer? NextUntil(DateTimeOffset target)
    {
        lock (_gate)
        {
            var next = _armed.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            if (next is not null)
            {
                _now = next.Due > _now ? next.Due : _now;
                next.Rearm();
            }

            return next;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._armed.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;

                _period = period;
                Due = time._now + dueTime;
                time._armed.Add(this);
                foreach (var (_, seen) in time._awaited.Where(awaited => awaited.Due == dueTime))
                    seen.TrySetResult();
            }

            return true;
        }

        /// <summary>Called under the clock's lock, before the callback runs outside of it.</summary>
        public void Rearm()
        {
            if (_period > TimeSpan.Zero)
                Due += _period;
            else
                time._armed.Remove(this);
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (time._gate)
                time._armed.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
