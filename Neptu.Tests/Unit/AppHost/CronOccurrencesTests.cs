using System.Globalization;
using Neptu.AppHost.Scheduling;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

public sealed class CronOccurrencesTests
{
    // What waits for a timer then goes on within the call that moves the clock, so that nothing here races.
    public CronOccurrencesTests() => SynchronizationContext.Current.ShouldBeNull();

    [Fact]
    public async Task Each_occurrence_comes_when_it_is_due_and_not_before()
    {
        var time = new TestClock(At("00:00:30"));
        await using var occurrences = Occurrences("*/3 * * * *", time);

        var next = occurrences.MoveNextAsync().AsTask();
        time.SetUtcNow(At("00:02:59"));
        next.IsCompleted.ShouldBeFalse();

        time.SetUtcNow(At("00:03:00"));
        (await next).ShouldBeTrue();
        occurrences.Current.ShouldBe(At("00:03:00"));

        next = occurrences.MoveNextAsync().AsTask();
        next.IsCompleted.ShouldBeFalse();
        time.SetUtcNow(At("00:06:00.250"));
        await next;
        occurrences.Current.ShouldBe(At("00:06:00"), "a late timer does not move the instant");
    }

    [Fact]
    public async Task What_passed_while_the_caller_was_busy_is_left_out()
    {
        var time = new TestClock(At("00:00:00"));
        await using var occurrences = Occurrences("*/3 * * * *", time);

        await NextAsync(occurrences, time, At("00:03:00"));
        time.SetUtcNow(At("00:10:00"));

        (await NextAsync(occurrences, time, At("00:12:00"))).ShouldBe(At("00:12:00"));
    }

    [Fact]
    public async Task After_a_sleep_the_occurrence_that_was_waited_for_comes_once()
    {
        var time = new TestClock(At("00:00:00"));
        await using var occurrences = Occurrences("*/3 * * * *", time);

        (await NextAsync(occurrences, time, At("05:01:00"))).ShouldBe(At("00:03:00"));
        (await NextAsync(occurrences, time, At("05:03:00"))).ShouldBe(At("05:03:00"));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_brings_no_occurrence_twice()
    {
        var time = new TestClock(At("00:00:00"));
        await using var occurrences = Occurrences("*/3 * * * *", time);

        await NextAsync(occurrences, time, At("00:03:00"));
        time.AdjustTime(At("00:02:00"));
        var next = occurrences.MoveNextAsync().AsTask();
        time.SetUtcNow(At("00:03:00"));
        next.IsCompleted.ShouldBeFalse();

        time.SetUtcNow(At("00:06:00"));
        await next;
        occurrences.Current.ShouldBe(At("00:06:00"));
    }

    [Fact]
    public async Task A_long_wait_goes_in_steps_so_that_a_clock_that_ran_ahead_is_noticed()
    {
        var time = new TestClock(At("00:00:00"));
        await using var occurrences = Occurrences("0 0 1 12 *", time);
        var december = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

        var next = occurrences.MoveNextAsync().AsTask();
        for (var step = 0; step < 100; step++)
        {
            time.LastDueTime.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(30));
            time.Advance(time.LastDueTime);
        }

        next.IsCompleted.ShouldBeFalse();
        time.SetUtcNow(december);
        await next;
        occurrences.Current.ShouldBe(december);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var time = new TestClock(At("00:00:00"));
        await using var occurrences = OccurrencesUntil("*/3 * * * *", time, cancellation.Token);

        var next = occurrences.MoveNextAsync().AsTask();
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(next);
    }

    private static async Task<DateTimeOffset> NextAsync(
        IAsyncEnumerator<DateTimeOffset> occurrences, TestClock time, DateTimeOffset then)
    {
        var next = occurrences.MoveNextAsync().AsTask();
        time.SetUtcNow(then);
        await next;
        return occurrences.Current;
    }

    private static IAsyncEnumerator<DateTimeOffset> Occurrences(string cron, TimeProvider time) =>
        OccurrencesUntil(cron, time, TestContext.Current.CancellationToken);

    private static IAsyncEnumerator<DateTimeOffset> OccurrencesUntil(string cron, TimeProvider time, CancellationToken cancellation) =>
        CronSchedule.Parse(cron).OccurrencesAsync(time, cancellation).GetAsyncEnumerator(cancellation);

    private static DateTimeOffset At(string clock) => DateTimeOffset.Parse($"2026-03-01T{clock}Z", CultureInfo.InvariantCulture);
}
