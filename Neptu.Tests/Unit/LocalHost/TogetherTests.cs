using Neptu.LocalHost.Resources;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.LocalHost;

public sealed class TogetherTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_failure_cancels_the_others_and_is_the_one_that_is_seen()
    {
        var cancelled = false;

        await Should.ThrowAsync<InvalidTimeZoneException>(() => Together.RunAsync(
            Token,
            async token =>
            {
                await using var registration = token.Register(() => cancelled = true);
                await Task.Delay(Timeout.Infinite, token);
            },
            _ => Task.FromException(new InvalidTimeZoneException())));

        cancelled.ShouldBeTrue();
    }

    [Fact]
    public async Task One_that_ends_well_stops_nobody()
    {
        var ended = new TaskCompletionSource();

        await Together.RunAsync(Token, async token => await ended.Task.WaitAsync(token), _ =>
        {
            ended.SetResult();
            return Task.CompletedTask;
        });
    }
}
