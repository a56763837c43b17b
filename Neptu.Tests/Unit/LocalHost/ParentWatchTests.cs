using Neptu.LocalHost.Processes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.LocalHost;

public sealed class ParentWatchTests
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task The_watch_ends_when_the_process_has_another_parent()
    {
        var time = new ManualTimeProvider();
        var parent = 4711;
        var gone = new ParentWatch(() => parent, time).GoneAsync(TestContext.Current.CancellationToken);

        time.Advance(_period);
        gone.IsCompleted.ShouldBeFalse();

        parent = 1;
        time.Advance(_period);
        await gone.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void The_parent_of_this_process_is_a_process() => ProcessTable.Ids().ShouldContain(ProcessTable.ParentId());
}
