using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Neptu.Jobs;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Jobs;

public sealed class ScheduledInstantTests
{
    [Theory]
    [InlineData("2026-02-13T00:00:00Z", 0)]
    [InlineData("2026-02-13T08:00:00+08:00", 0)]
    [InlineData("2026-02-13T00:03Z", 3)]
    [InlineData("2026-02-13T00:03:00.0000000+00:00", 3)]
    public void The_schedule_decides_not_the_clock(string setting, int minute) =>
        Read(setting).ShouldBe(new(2026, 2, 13, 0, minute, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_schedule_it_is_now(string? setting) => Read(setting).ShouldBe(new TestClock().GetUtcNow());

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026-02-31T00:00:00Z")]
    public void An_instant_that_is_none_is_refused(string setting) =>
        Should.Throw<OptionsValidationException>(() => Read(setting)).Message.ShouldContain("NEPTU_SCHEDULED_AT");

    private static DateTimeOffset Read(string? setting)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new(ScheduledInstant.Setting, setting)])
            .Build();
        return new ScheduledInstant(configuration, new TestClock()).Value;
    }
}
