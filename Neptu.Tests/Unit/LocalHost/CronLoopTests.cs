using Neptu.LocalHost.Scheduling;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.LocalHost;

public sealed class CronLoopTests
{
    private static readonly DateTimeOffset _start = new(2026, 2, 13, 11, 59, 50, TimeSpan.Zero);
    private static readonly JobFacts _job = new("job-test", "test", Cron: "*/5 * * * *", Cpu: 0.25, Memory: "0.5Gi", TimeoutSeconds: 60);

    private readonly ManualTimeProvider _time = new(_start);
    private readonly List<string> _said = [];
    private readonly List<DateTimeOffset> _runs = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_runs_at_each_occurrence_and_is_told_which_it_stands_for()
    {
        await using var loop = Start((_, _) => Task.FromResult(Done()));

        await AdvanceAsync(TimeSpan.FromSeconds(10), thenArmed: TimeSpan.FromSeconds(30));
        _runs.ShouldBe([At(12, 0)]);

        await AdvanceToAsync(At(12, 5));
        _runs.ShouldBe([At(12, 0), At(12, 5)]);
    }

    [Fact]
    public async Task An_occurrence_is_skipped_while_the_run_before_still_goes_on()
    {
        var first = new TaskCompletionSource<JobOutcome>();
        await using var loop = Start((occurrence, token) => occurrence == At(12, 0) ? first.Task.WaitAsync(token) : Task.FromResult(Done()));

        await AdvanceAsync(TimeSpan.FromSeconds(10), thenArmed: TimeSpan.FromSeconds(30));
        await AdvanceToAsync(At(12, 5));
        _runs.ShouldBe([At(12, 0)]);
        _said.ShouldContain("skipped the run of 12:05 UTC: that of 12:00 UTC still goes on");

        first.SetResult(Done());
        await AdvanceToAsync(At(12, 10));
        _runs.ShouldBe([At(12, 0), At(12, 10)]);
    }

    [Fact]
    public async Task Occurrences_that_passed_while_the_machine_slept_are_not_made_up_for()
    {
        var sleeper = new SleepingClock(_time);
        await using var loop = Start((_, _) => Task.FromResult(Done()), sleeper);

        sleeper.Sleep(TimeSpan.FromMinutes(32));
        await AdvanceAsync(TimeSpan.FromSeconds(10), thenArmed: TimeSpan.FromSeconds(30));

        _runs.ShouldBe([At(12, 0)]);
    }

    [Fact]
    public async Task A_run_that_timed_out_is_said_to_have()
    {
        await using var loop = Start((_, _) => Task.FromResult(new JobOutcome(143, TimedOut: true, [])));

        await AdvanceAsync(TimeSpan.FromSeconds(10), thenArmed: TimeSpan.FromSeconds(30));

        _said.ShouldBe(["started for 12:00 UTC", "ended after its timeout of 60 s"]);
    }

    [Fact]
    public async Task Stopping_waits_for_the_run_to_be_stopped()
    {
        var stopped = false;
        var loop = Start(async (_, token) =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                stopped = true;
            }

            return Done();
        });
        await AdvanceAsync(TimeSpan.FromSeconds(10), thenArmed: TimeSpan.FromSeconds(30));

        await loop.DisposeAsync();

        stopped.ShouldBeTrue();
    }

    private static JobOutcome Done() => new(0, TimedOut: false, []);

    private static DateTimeOffset At(int hour, int minute) => new(2026, 2, 13, hour, minute, 0, TimeSpan.Zero);

    private RunningLoop Start(Func<DateTimeOffset?, CancellationToken, Task<JobOutcome>> run, TimeProvider? time = null) => new(
        new CronLoop(
            _job,
            (_, occurrence, token) =>
            {
                _runs.Add(occurrence!.Value);
                return run(occurrence, token);
            },
            _said.Add,
            time ?? _time));

    private async Task AdvanceAsync(TimeSpan by, TimeSpan thenArmed)
    {
        var armed = _time.WhenArmedAsync(thenArmed);
        _time.Advance(by);
        await armed.WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    /// <summary>Step by step, as the loop waits no longer than half a minute at once.</summary>
    private async Task AdvanceToAsync(DateTimeOffset instant)
    {
        while (_time.GetUtcNow() < instant) await AdvanceAsync(TimeSpan.FromSeconds(30), thenArmed: TimeSpan.FromSeconds(30));
    }

    /// <summary>While a machine sleeps its clock goes on and its timers do not.</summary>
    private sealed class SleepingClock(TimeProvider awake) : TimeProvider
    {
        private TimeSpan _slept;

        public void Sleep(TimeSpan time) => _slept += time;

        public override DateTimeOffset GetUtcNow() => awake.GetUtcNow() + _slept;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            awake.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class RunningLoop : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _running;

        public RunningLoop(CronLoop loop) => _running = loop.RunAsync(_stop.Token);

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(_running);
            _stop.Dispose();
        }
    }
}
