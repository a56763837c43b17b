using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Cronos;

namespace Neptu.AppHost.Scheduling;

/// <summary>
/// A five-field cron expression in UTC, limited to the syntax that Azure Container Apps and Cronos read alike, so that a local run falls
/// due when the published one does.
/// </summary>
internal sealed partial class CronSchedule
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly CronExpression _cron;

    private CronSchedule(string expression, CronExpression cron)
    {
        Expression = expression;
        _cron = cron;
    }

    /// <summary>The five fields as they were written.</summary>
    public string Expression { get; }

    /// <summary>Parses minute, hour, day of month, month (1-12 or JAN-DEC) and day of week (0-6 from Sunday, or SUN-SAT).</summary>
    /// <exception cref="FormatException">
    /// The expression is malformed, restricts both days of the month and of the week, or never occurs.
    /// </exception>
    public static CronSchedule Parse(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (!FiveFields().IsMatch(expression))
            throw new FormatException($"'{expression}' is not a five-field cron expression of numbers, names and * , - /.");

        // Azure runs on either day, Cronos only where both agree.
        if (expression.Split(' ') is [_, _, not "*", _, not "*"])
            throw new FormatException($"'{expression}' restricts both the day of the month and the day of the week.");

        var cron = CronExpression.Parse(expression); // CronFormatException is a FormatException
        return cron.GetNextOccurrence(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc) is null
            ? throw new FormatException($"'{expression}' never occurs.")
            : new CronSchedule(expression, cron);
    }

    /// <summary>The first occurrence strictly later than <paramref name="instant"/>: a whole minute, in UTC.</summary>
    /// <exception cref="InvalidOperationException">There is none before the year 2500.</exception>
    public DateTimeOffset NextAfter(DateTimeOffset instant) =>
        _cron.GetNextOccurrence(instant.ToUniversalTime(), TimeZoneInfo.Utc)
            ?? throw new InvalidOperationException($"'{Expression}' does not occur after {instant:O}.");

    /// <summary>
    /// Yields each occurrence when it falls due, without end. Occurrences that pass while the caller is busy, or while the machine
    /// sleeps, are late or skipped; none is yielded twice.
    /// </summary>
    /// <param name="time">The clock, and its timers.</param>
    /// <param name="cancellationToken">Ends the sequence with an <see cref="OperationCanceledException"/>.</param>
    public async IAsyncEnumerable<DateTimeOffset> OccurrencesAsync(
        TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(time);
        for (var last = time.GetUtcNow(); ;)
        {
            var occurrence = NextAfter(last);

            // In steps: a timer does not notice that the clock was set or that the machine slept, and runs 49 days at most.
            for (var left = occurrence - time.GetUtcNow(); left > TimeSpan.Zero; left = occurrence - time.GetUtcNow())
                await Task.Delay(left < LongestWait ? left : LongestWait, time, cancellationToken);

            yield return occurrence;

            // A clock that was set back must not yield the same occurrence again.
            var now = time.GetUtcNow();
            last = now > occurrence ? now : occurrence;
        }
    }

    [GeneratedRegex("^[0-9*,/-]+ [0-9*,/-]+ [0-9*,/-]+ [0-9A-Za-z*,/-]+ ([0-6A-Za-z*,-]|/[0-9]+)+$")]
    private static partial Regex FiveFields();
}
