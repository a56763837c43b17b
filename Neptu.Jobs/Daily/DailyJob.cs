using Microsoft.Extensions.Logging;
using Neptu.Core.Idempotency;
using Neptu.Core.Readings;
using Neptu.Core.Time;

namespace Neptu.Jobs.Daily;

/// <summary>
/// Writes the readings of today and of the next six days, where days that are written already stay as they are; and forgets
/// the answers of idempotency keys that have expired.
/// </summary>
internal sealed partial class DailyJob(
    DailyReadings readings, IdempotencyStore answers, ScheduledInstant scheduled, ILogger<DailyJob> log) : IJob
{
    private const int Days = 7;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = BaliTime.DayOf(scheduled.Value);
        var written = await readings.WriteAsync(today, Days, cancellation);
        LogWritten(log, written, Days, today);
        LogForgotten(log, await answers.SweepAsync(cancellation));
    }

    [LoggerMessage(LogLevel.Information, "Wrote {Written} of {Days} daily readings from {FirstDay:yyyy-MM-dd} on; the others were there.")]
    private static partial void LogWritten(ILogger logger, int written, int days, DateOnly firstDay);

    [LoggerMessage(LogLevel.Information, "Forgot {Forgotten} answers whose idempotency keys have expired.")]
    private static partial void LogForgotten(ILogger logger, int forgotten);
}
