using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>Waiting for what happens elsewhere, looking often and not for ever.</summary>
internal static class Eventually
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(5);

    /// <summary>Returns how long it took, or fails with <paramref name="what"/> should have become true.</summary>
    public static async Task<TimeSpan> IsTrueAsync(Func<Task<bool>> condition, string what)
    {
        using var timer = new PeriodicTimer(LookEvery);
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            clock.Elapsed.ShouldBeLessThan(LongEnough, what);
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        return clock.Elapsed;
    }

    public static Task<TimeSpan> IsTrueAsync(Func<bool> condition, string what) => IsTrueAsync(() => Task.FromResult(condition()), what);
}
