using Neptu.Api.Pictures.Drawing;
using Neptu.Core.Words;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;

namespace Neptu.Api.Pictures.Months;

/// <summary>What a page of the calendar says of a day.</summary>
/// <param name="Date">The civil date.</param>
/// <param name="Pancawara">The day of the five-day week.</param>
/// <param name="Lunar">The lunar day, where it is covered.</param>
/// <param name="HolyDays">The names of the holy days, the rarest first.</param>
/// <param name="IsFeast">Whether one of them comes once in 210 days or in a lunar year.</param>
/// <param name="FullName">Everything in words, such as "Wednesday 17: Buda Kliwon Dungulan".</param>
internal sealed record DayEntry(
    DateOnly Date, string Pancawara, LunarEntry? Lunar, IReadOnlyList<string> HolyDays, bool IsFeast, string FullName)
{
    // The six Tumpek have names of their own, and the half of the month is told of a Kajeng Kliwon where it is known.
    private static readonly HolyDaySet KajengKliwonByMoon = HolyDaySet.Of(HolyDay.KajengKliwonEnyitan, HolyDay.KajengKliwonUwudan);

    public static DayEntry Of(DateOnly date, Phrasebook words)
    {
        var day = PawukonDay.On(date);
        var lunar = SakaDay.TryOn(date, out var moon) ? LunarEntry.Of(moon, words) : null;
        var holyDays = lunar is null ? HolyDayCalendar.Of(day) : HolyDayCalendar.Of(day, moon);
        var shown = holyDays.Where(holyDay => !IsSaidByAnother(holyDay, holyDays)).OrderByDescending(DaysBetween).ToList();
        var names = shown.Select(holyDay => words.HolyDay(holyDay.Key()).Name).ToList();
        var calendar = words.Calendar;
        var pancawara = calendar.Name(day.Pancawara);
        var weekday = calendar.Weekday(date.DayOfWeek).WithCapital();
        var lines = new[] { $"{weekday} {date.Day}: {calendar.Name(day.Saptawara)} {pancawara} {calendar.Name(day.Wuku)}", lunar?.FullName }
            .OfType<string>().Concat(names);
        return new(date, pancawara, lunar, names, shown.Any(IsYearly), string.Join('\n', lines));
    }

    private static bool IsSaidByAnother(HolyDay day, HolyDaySet all) =>
        day is HolyDay.Tumpek || (day is HolyDay.KajengKliwon && !all.Intersect(KajengKliwonByMoon).IsEmpty);

    private static bool IsYearly(HolyDay day) => DaysBetween(day) >= PawukonDay.CycleLength;

    private static int DaysBetween(HolyDay day) => day switch
    {
        HolyDay.Siwaratri or HolyDay.TawurKasanga or HolyDay.Nyepi or HolyDay.NgembakGeni => 354,
        HolyDay.Purnama or HolyDay.Tilem => 30,
        HolyDay.KajengKliwonEnyitan or HolyDay.KajengKliwonUwudan => 15,
        _ => day.Period() ?? 0,
    };
}
