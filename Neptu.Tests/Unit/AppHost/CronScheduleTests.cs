using System.Globalization;
using Neptu.AppHost.Scheduling;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("*/3 * * * *", "2026-03-01T00:00:00Z", "2026-03-01T00:03:00Z")]
    [InlineData("*/3 * * * *", "2026-03-01T00:02:59.999Z", "2026-03-01T00:03:00Z")]
    [InlineData("*/3 * * * *", "2026-03-01T00:57:00.001Z", "2026-03-01T01:00:00Z")]
    [InlineData("*/5 * * * *", "2026-12-31T23:56:00Z", "2027-01-01T00:00:00Z")]
    [InlineData("*/10 * * * *", "2026-03-01T00:50:00Z", "2026-03-01T01:00:00Z")]
    [InlineData("0 0 * * *", "2026-02-28T00:00:00Z", "2026-03-01T00:00:00Z")]
    [InlineData("0 0 * * *", "2028-02-28T12:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("30 4 1,15 * *", "2026-03-02T00:00:00Z", "2026-03-15T04:30:00Z")]
    [InlineData("0 0 29 2 *", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    public void The_next_occurrence_is_strictly_later(string cron, string instant, string next) =>
        CronSchedule.Parse(cron).NextAfter(Instant(instant)).ShouldBe(Instant(next));

    // 2026-03-01 is a Sunday.
    [Theory]
    [InlineData("0 0 * * 0", "2026-03-01")]
    [InlineData("0 0 * * 1", "2026-03-02")]
    [InlineData("0 0 * * 6", "2026-03-07")]
    [InlineData("0 0 * * 2-4", "2026-03-03")]
    [InlineData("0 0 * * FRI", "2026-03-06")]
    [InlineData("0 0 * * */3", "2026-03-01")]
    public void Weekdays_count_from_Sunday_as_zero(string cron, string date) =>
        CronSchedule.Parse(cron).NextAfter(Instant("2026-02-28T12:00:00Z")).ShouldBe(Instant($"{date}T00:00:00Z"));

    [Fact]
    public void A_step_over_weekdays_starts_on_Sunday()
    {
        var schedule = CronSchedule.Parse("0 0 * * */2");

        var days = new List<DayOfWeek>();
        for (var at = schedule.NextAfter(Instant("2026-02-28T12:00:00Z")); days.Count < 5; at = schedule.NextAfter(at))
            days.Add(at.DayOfWeek);

        days.ShouldBe([DayOfWeek.Sunday, DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Saturday, DayOfWeek.Sunday]);
    }

    [Fact]
    public void The_schedule_is_in_utc_whatever_the_offset_of_the_instant()
    {
        var next = CronSchedule.Parse("0 0 * * *").NextAfter(Instant("2026-03-01T07:59:00+08:00"));

        next.ShouldBe(Instant("2026-03-01T00:00:00Z"));
        next.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("0 */3 * * * *")]
    [InlineData("@daily")]
    [InlineData("0 0 ? * *")]
    [InlineData("0 0 L * *")]
    [InlineData("0 0 * * 1#2")]
    [InlineData("60 * * * *")]
    [InlineData("*/61 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("0 0 * * 7")]
    [InlineData("0 0 * * 10")]
    [InlineData("0 0 * * 0-99999999999")]
    [InlineData("0 0 31 2 *")]
    [InlineData("0  0 * * *")]
    [InlineData("0 0 13 * 5")]
    public void What_Azure_would_read_otherwise_or_not_at_all_is_refused(string cron) =>
        Should.Throw<FormatException>(() => CronSchedule.Parse(cron));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
