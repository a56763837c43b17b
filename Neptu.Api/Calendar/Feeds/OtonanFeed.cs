using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Core.Words;
using Neptu.Wariga.Otonan;

namespace Neptu.Api.Calendar.Feeds;

/// <summary>A person's otonan for their own calendar.</summary>
internal static class OtonanFeed
{
    private const int UidBytes = 16;

    public static FileContentHttpResult Of(OtonanCycle cycle, IReadOnlyList<OtonanDate> dates, Phrasebook words)
    {
        var otonan = words.HolyDay(OtonanCycle.Key);
        var description = $"{words.Ics("otonanText")}\n{DayWords.Of(cycle.Day, words)}";
        var file = new CalendarFile(otonan.Name, words.Ics("otonanText"), words.Code);
        foreach (var date in dates)
            file.Add(new(UidOf(cycle, date), date.Date, words.Calendar.Label("otonanNumber").With("n", date.Number), description, otonan.Name));
        return file.ToResult();
    }

    /// <summary>
    /// Calendars are shared and synchronised, UIDs are logged on the way: the birth date does not stand in one.
    /// It is hashed, not secret, since whoever can see the event's date and number could reckon it back anyway.
    /// </summary>
    private static string UidOf(OtonanCycle cycle, OtonanDate date)
    {
        var made = string.Create(CultureInfo.InvariantCulture, $"{OtonanCycle.Key} {date.Number} of {cycle.Birth:yyyy-MM-dd}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(made));
        return CalendarEvent.UidOf($"{OtonanCycle.Key}-{Convert.ToHexStringLower(hash.AsSpan(0, UidBytes))}");
    }
}
