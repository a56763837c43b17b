using Microsoft.Extensions.Logging;
using Neptu.Core.Readings;
using Neptu.Core.Time;

namespace Neptu.Jobs.Daily;

/// <summary>Writes the readings of today and of the next six days. Days that are written already stay as they are.</summary>
internal sealed partial class DailyJob(DailyReadings readings, ScheduledInstant scheduled, ILogger<DailyJob> log) : IJob
{
    private const int Days = 7;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = BaliTime.DayOf(scheduled.Value);
        var written = await readings.WriteAsync(today, Days, cancellation);
        LogWritten(log, written, Days, today);
    }

    [LoggerMessage(LogLevel.Information, "Wrote {Written} of {Days} daily readings from {FirstDay:yyyy-MM-dd} on; the others were there.")]
    private static partial void LogWritten(ILogger logger, int written, int days, DateOnly firstDay);
}
