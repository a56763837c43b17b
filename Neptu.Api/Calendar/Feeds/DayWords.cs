using System.Globalization;
using Neptu.Core.Words;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;

namespace Neptu.Api.Calendar.Feeds;

/// <summary>Days of both calendars as they are named in a language.</summary>
internal static class DayWords
{
    /// <summary>Such as "Pawukon: Buda Kliwon Dungulan".</summary>
    public static string Of(PawukonDay day, Phrasebook words)
    {
        var calendar = words.Calendar;
        var name = $"{calendar.Name(day.Saptawara)} {calendar.Name(day.Pancawara)} {calendar.Name(day.Wuku)}";
        return words.Ics("pawukonDay").With("day", name);
    }

    /// <summary>Such as "Saka calendar: Penanggal 3, Kasa, Saka 1948", and how far that can be relied on if it is not certain.</summary>
    public static string Of(SakaDay day, Phrasebook words)
    {
        var calendar = words.Calendar;
        var month = calendar.Sasih(day.Sasih.Name());
        var number = day.Day.ToString(CultureInfo.InvariantCulture);
        var name = calendar.Label("lunarDate")
            .With("half", calendar.Paksa(day.Paksa.Name()))
            .With("day", day.SecondDay is { } second ? $"{number}/{second}" : number)
            .With("month", day.IsNampih ? calendar.Label("nampihMonth").With("month", month) : month)
            .With("year", day.Year);
        var line = words.Ics("lunarDay").With("day", name);
        return day.Certainty == Certainty.Certain ? line : $"{line}\n{calendar.Certainty(day.Certainty.Key()).Text}";
    }
}
