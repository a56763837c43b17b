using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Quartz;

namespace Neptu;

/// <summary>
/// A five-field cron expression in UTC, read as Azure Container Apps reads it, so that a local run falls due when the published one does.
/// Quartz finds the occurrences; it counts seconds first and weekdays from 1, which is translated here.
/// </summary>
internal sealed partial class CronSchedule
{
    private static readonly string[] _dayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(30);

    private readonly CronExpression _occurrences;

    private CronSchedule(string expression, CronExpression occurrences)
    {
        Expression = expression;
        _occurrences = occurrences;
    }

    /// <summary>The five fields as they were written.</summary>
    public string Expression { get; }

    /// <summary>Reads minute, hour, day of month, month (1-12 or JAN-DEC) and day of week (0-6 from Sunday, or SUN-SAT).</summary>
    /// <exception cref="FormatException">The expression is malformed, uses an extension that Azure lacks, or never occurs.</exception>
    public static CronSchedule Parse(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (!FiveFields().IsMatch(expression))
            throw new FormatException($"'{expression}' is not a five-field cron expression of numbers, names and * , - /.");

        var fields = expression.Split(' ');
        var daysOfWeek = NumberedDay().Replace(fields[4], day => DayName(day.ValueSpan, expression));
        var occurrences = new CronExpression($"0 {string.Join(' ', fields[..4])} {daysOfWeek}", TimeZoneInfo.Utc);
        if (occurrences.GetNextValidTimeAfter(DateTimeOffset.UnixEpoch) is null)
            throw new FormatException($"'{expression}' names a day that no year has.");

        return new CronSchedule(expression, occurrences);
    }

    /// <summary>The first occurrence strictly later than <paramref name="instant"/>: a whole minute, in UTC.</summary>
    /// <exception cref="InvalidOperationException">Quartz looks no further than a hundred years ahead.</exception>
    public DateTimeOffset NextAfter(DateTimeOffset instant) =>
        _occurrences.GetNextValidTimeAfter(instant)
            ?? throw new InvalidOperationException($"'{Expression}' does not occur after {instant:O}.");

    /// <summary>
    /// Yields each occurrence when it falls due, without end. One that passed while the caller was busy with the one before, or
    /// while the machine slept, is late or left out; none comes twice.
    /// </summary>
    /// <param name="time">The clock, and what waits for it.</param>
    /// <param name="cancellationToken">Ends the sequence with an <see cref="OperationCanceledException"/>.</param>
    public async IAsyncEnumerable<DateTimeOffset> OccurrencesAsync(
        TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(time);
        for (var last = time.GetUtcNow(); ;)
        {
            var occurrence = NextAfter(last);

            // In steps: a timer does not see that the clock was set, nor that the machine slept, and runs 49 days at most.
            for (var left = occurrence - time.GetUtcNow(); left > TimeSpan.Zero; left = occurrence - time.GetUtcNow())
                await Task.Delay(left < _longestWait ? left : _longestWait, time, cancellationToken);

            yield return occurrence;

            // A clock that was set back must not bring the same occurrence again.
            var now = time.GetUtcNow();
            last = now > occurrence ? now : occurrence;
        }
    }

    private static string DayName(ReadOnlySpan<char> number, string expression) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day < _dayNames.Length
            ? _dayNames[day]
            : throw new FormatException($"'{expression}': a day of the week is a number from 0 (Sunday) to 6, not {number}.");

    [GeneratedRegex("^[0-9*,/-]+ [0-9*,/-]+ [0-9*,/-]+ [0-9A-Za-z*,/-]+ [0-9A-Za-z*,/-]+$")]
    private static partial Regex FiveFields();

    /// <summary>A number that is not the step of "*/2".</summary>
    [GeneratedRegex("(?<![/0-9])[0-9]+")]
    private static partial Regex NumberedDay();
}
