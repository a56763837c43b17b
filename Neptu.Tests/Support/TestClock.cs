using Microsoft.Extensions.Time.Testing;

namespace Neptu.Tests.Support;

/// <summary>A fake clock that tells when a timer is armed, so that a test does not move it before something waits.</summary>
internal sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Lock _gate = new();
    private readonly List<(TimeSpan DueTime, TaskCompletionSource Armed)> _awaited = [];

    /// <summary>A clock that stands at noon of 2025-03-29 in Bali.</summary>
    public TestClock()
        : this(new DateTimeOffset(2025, 3, 29, 4, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Time from the creation of the newest timer until it fires.</summary>
    public TimeSpan LastDueTime { get; private set; }

    /// <summary>Completes when a timer of this time is created; to be called before.</summary>
    public Task WhenArmedAsync(TimeSpan dueTime)
    {
        var armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
            _awaited.Add((dueTime, armed));
        return armed.Task;
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_gate)
        {
            LastDueTime = dueTime;
            foreach (var (_, armed) in _awaited.Where(awaited => awaited.DueTime == dueTime))
                armed.TrySetResult();
        }

        return timer;
    }
}
