using System.Globalization;
using Neptu.LocalHost.Scheduling;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.LocalHost;

public sealed class OccurrencesTests
{
    [Theory]
    [InlineData("*/5 * * * *", "2026-02-13T12:07:30Z", "2026-02-13T12:05:00Z")]
    [InlineData("*/5 * * * *", "2026-02-13T12:05:00Z", "2026-02-13T12:05:00Z")]
    [InlineData("0 0 * * *", "2026-02-13T23:59:59Z", "2026-02-13T00:00:00Z")]
    [InlineData("30 6 1 * *", "2026-02-01T06:29:00Z", "2026-01-01T06:30:00Z")]
    [InlineData("0 0 29 2 *", "2026-02-13T12:00:00Z", "2024-02-29T00:00:00Z")]
    public void The_latest_occurrence_is_the_last_at_or_before_the_instant(string cron, string instant, string latest) =>
        CronSchedule.Parse(cron).Latest(Parse(instant)).ShouldBe(Parse(latest));

    [Theory]
    [InlineData("2026-02-13T08:00:00+08:00", "2026-02-13T00:00:00Z")]
    [InlineData("2026-02-13T00:00:00Z", "2026-02-13T00:00:00Z")]
    public void Jobs_are_told_their_instant_in_utc(string instant, string told) => JobRunner.Format(Parse(instant)).ShouldBe(told);

    private static DateTimeOffset Parse(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
