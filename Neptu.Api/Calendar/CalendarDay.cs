using Neptu.Core.Words;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;

namespace Neptu.Api.Calendar;

/// <summary>A civil day and where it stands in the Balinese calendar.</summary>
/// <param name="Date">The day, from midnight to midnight.</param>
/// <param name="Pawukon">Its place in the Pawukon.</param>
/// <param name="Lunar">Its place in the lunar calendar; null where that is not covered.</param>
/// <param name="LunarReason">Why there is no lunar day; null where there is one.</param>
/// <param name="HolyDays">Its holy days; where the lunar calendar is not covered, those of the Pawukon alone.</param>
internal sealed record CalendarDay(
    DateOnly Date,
    PawukonPosition Pawukon,
    LunarPosition? Lunar,
    string? LunarReason,
    IReadOnlyList<HolyDayDto> HolyDays)
{
    private static readonly string NotCovered =
        $"The lunar calendar is covered from {SakaDay.First:yyyy-MM-dd} to {SakaDay.Last:yyyy-MM-dd}; "
        + "on other days its holy days are not told either.";

    public static CalendarDay Of(DateOnly date, Phrasebook words)
    {
        var day = PawukonDay.On(date);
        var position = PawukonPosition.Of(day);
        return SakaDay.TryOn(date, out var lunar)
            ? new(date, position, LunarPosition.Of(lunar), null, HolyDayDto.ListOf(HolyDayCalendar.Of(day, lunar), lunar.Certainty, words))
            : new(date, position, null, NotCovered, HolyDayDto.ListOf(HolyDayCalendar.Of(day), Certainty.Certain, words));
    }

    /// <summary>Consecutive days.</summary>
    public static IReadOnlyList<CalendarDay> Range(DateOnly first, int count, Phrasebook words) =>
        [.. Enumerable.Range(0, count).Select(offset => Of(first.AddDays(offset), words))];
}
