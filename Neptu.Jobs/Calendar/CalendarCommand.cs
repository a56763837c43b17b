using System.CommandLine;
using System.Globalization;

namespace Neptu.Jobs.Calendar;

/// <summary>Prints the calendar, a line a day; needs neither database nor host.</summary>
internal static class CalendarCommand
{
    public static Command Create()
    {
        var from = DateOption("--from", "The first day");
        var to = DateOption("--to", "The last day, included");
        var format = new Option<string>("--format") { Description = "csv or json (one object a line)", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json");

        var command = new Command("calendar", "Prints the calendar, a line a day") { from, to, format };
        command.SetAction((parsed, cancellation) =>
            PrintAsync(parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(format)!, cancellation));
        return command;
    }

    private static Option<DateOnly> DateOption(string name, string description) => new(name)
    {
        Description = $"{description}, YYYY-MM-DD",
        Required = true,
        CustomParser = argument =>
        {
            if (DateOnly.TryParseExact(
                argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            argument.AddError($"{name} must be a day that exists, written YYYY-MM-DD.");
            return default;
        },
    };

    private static async Task<int> PrintAsync(DateOnly from, DateOnly to, string format, CancellationToken cancellation)
    {
        if (from > to)
        {
            await Console.Error.WriteLineAsync("--from must not lie after --to.");
            return ExitCode.Usage;
        }

        await using var output = Console.OpenStandardOutput();
        await using ICalendarWriter writer = format == "json" ? new CalendarJsonWriter(output) : new CalendarCsvWriter(output);
        for (var day = from.DayNumber; day <= to.DayNumber; day++)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(CalendarLine.Of(DateOnly.FromDayNumber(day)));
        }

        return ExitCode.Done;
    }
}
