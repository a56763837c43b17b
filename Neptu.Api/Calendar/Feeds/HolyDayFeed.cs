using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Core.Words;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;

namespace Neptu.Api.Calendar.Feeds;

/// <summary>The holy days of a year for people's own calendars.</summary>
internal static class HolyDayFeed
{
    public static FileContentHttpResult Of(int year, Phrasebook words)
    {
        var file = new CalendarFile(words.Ics("holyDays"), words.Ics("holyDaysText"), words.Code);
        foreach (var (date, days) in HolyDayCalendar.InYear(year))
        {
            var place = $"{DayWords.Of(PawukonDay.On(date), words)}\n{DayWords.Of(SakaDay.On(date), words)}";
            foreach (var day in days)
            {
                var phrase = words.HolyDay(day.Key());
                file.Add(new(
                    CalendarEvent.UidOf($"{day.Key()}-{date:yyyyMMdd}"),
                    date,
                    phrase.Name,
                    $"{phrase.Text}\n\n{place}",
                    words.Calendar.Kind(day.Kind().Key())));
            }
        }

        return file.ToResult();
    }
}
