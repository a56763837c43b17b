using System.Diagnostics;
using System.Globalization;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Matches;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;

namespace Neptu.Benchmarks.Wariga;

/// <summary>
/// The mode that compare-js.sh uses: <c>days list FROM TO</c> writes what each day is, <c>days time FROM TO</c> how long
/// computing one takes. Its counterpart for the other library is compare-js.js; both must write and measure the same.
/// </summary>
internal static class DayMeasurement
{
    private const int Rounds = 15;

    // Until the just-in-time compiler has come to rest.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Runs the mode; 0 when it did, 2 when the arguments are not understood.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is not [var mode, var from, var to] || !TryRead(from, out var first) || !TryRead(to, out var last) || last < first)
            return Usage();

        var dates = Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber).ToArray();
        switch (mode)
        {
            case "list":
                foreach (var date in dates) Console.Out.WriteLine(Line(date));
                return 0;
            case "time":
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Median(dates, WholeDay.WithReadings):F1} {Median(dates, WholeDay.WithReadingsAndHolyDays):F1}"));
                return 0;
            default:
                return Usage();
        }
    }

    private static int Usage()
    {
        Console.Error.WriteLine(
            $"days list|time FROM TO, dates as YYYY-MM-DD from {SakaDay.First:yyyy-MM-dd} to {SakaDay.Last:yyyy-MM-dd}");
        return 2;
    }

    private static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        && SakaDay.TryOn(date, out _);

    // Nanoseconds per day.
    private static double Median(DateOnly[] dates, Func<DateOnly, int> compute)
    {
        var sink = 0;
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
            foreach (var date in dates) sink += compute(date);

        var rounds = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var date in dates) sink += compute(date);
            rounds[round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / dates.Length;
        }

        GC.KeepAlive(sink);
        Array.Sort(rounds);
        return rounds[Rounds / 2];
    }

    private static string Line(DateOnly date)
    {
        var day = PawukonDay.On(date);
        var lunar = SakaDay.On(date);
        int[] numbers =
        [
            (int)day.Wuku, (int)day.Ekawara, (int)day.Dwiwara, (int)day.Triwara, (int)day.Caturwara, (int)day.Pancawara,
            (int)day.Sadwara, (int)day.Saptawara, (int)day.Astawara, (int)day.Sangawara, (int)day.Dasawara, (int)day.Ingkel,
            (int)day.Jejepan, (int)day.WatekAlit, (int)day.WatekMadya, (int)day.Lintang, lunar.Year, (int)lunar.Sasih,
            lunar.IsNampih ? 1 : 0, lunar.Day, lunar.SecondDay ?? 0,
        ];
        return string.Join(
            '|', date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join(',', numbers),
            lunar.IsPurnama ? "Purnama" : lunar.IsTilem ? "Tilem" : lunar.Paksa.Name(), MatchRules.Pancasuda.Read(day).Outcome.Name,
            MatchRules.Pararasan.Read(day, "mod-ten").Outcome.Name, MatchRules.Rakam.Read(day).Outcome.Name,
            MatchRules.EkaJalaRsi.Read(day).Outcome.Name,
            string.Join(' ', HolyDayCalendar.Of(day, lunar).Select(holyDay => holyDay.Key()).Order(StringComparer.Ordinal)));
    }
}
