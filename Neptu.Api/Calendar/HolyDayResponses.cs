using Neptu.Api.Validation;
using Neptu.Core.Words;
using Neptu.Wariga.HolyDays;

namespace Neptu.Api.Calendar;

/// <summary>A date and the holy days on it.</summary>
internal sealed record HolyDateDto(DateOnly Date, IReadOnlyList<HolyDayDto> HolyDays);

/// <summary>A holy day that is still to come; days to go are 1 or more.</summary>
internal sealed record ComingHolyDayDto(DateOnly Date, int DaysToGo, HolyDayDto HolyDay);

/// <summary>The dates of a year that have holy days, of one kind or of all.</summary>
internal sealed record HolyDaysResponse(
    int Year, [property: HolyDayKind] string? Kind, int Count, IReadOnlyList<HolyDateDto> Days) : SuccessResponse
{
    public static HolyDaysResponse Of(int year, string? kind, HolyDaySet wanted, Phrasebook words)
    {
        var days = HolyDayCalendar.InYear(year)
            .Select(date => date with { Days = date.Days.Intersect(wanted) })
            .Where(date => !date.Days.IsEmpty)
            .Select(date => new HolyDateDto(date.Date, HolyDayDto.ListOf(date.Date, date.Days, words)))
            .ToList();
        return new(year, kind, days.Count, days);
    }
}

/// <summary>What a day is, and the holy days after it, the nearest first; fewer than asked for at the end of 2100.</summary>
internal sealed record ComingHolyDaysResponse(
    DateOnly Date, IReadOnlyList<HolyDayDto> Today, IReadOnlyList<ComingHolyDayDto> Coming) : SuccessResponse
{
    public static ComingHolyDaysResponse Of(HolyDayOutlook outlook, Phrasebook words) => new(
        outlook.Date,
        HolyDayDto.ListOf(outlook.Date, outlook.Today, words),
        [
            .. outlook.Coming.Select(next =>
                new ComingHolyDayDto(next.Date, next.DaysToGo, HolyDayDto.Of(next.Date, next.Day, words))),
        ]);
}
