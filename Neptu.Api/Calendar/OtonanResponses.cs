using Neptu.Core.Words;
using Neptu.Wariga.Otonan;

namespace Neptu.Api.Calendar;

/// <summary>An otonan: the age in otonan that it completes, its date and the days until then.</summary>
internal sealed record OtonanDto(int Number, DateOnly Date, int DaysToGo);

/// <summary>A person's otonan.</summary>
/// <param name="BirthDate">The civil date of the birth.</param>
/// <param name="BirthTime">Its time of day, HH:mm; null when it is not known.</param>
/// <param name="BalineseDate">The Balinese day of the birth, which is the day before for a birth before sunrise.</param>
/// <param name="Pawukon">The day of the Pawukon that every otonan shares with the birth.</param>
/// <param name="From">The day that ages and days to go are reckoned from.</param>
/// <param name="Age">How many otonan there have been by then; null before the birth.</param>
/// <param name="Name">What an otonan is called.</param>
/// <param name="Text">What it means.</param>
/// <param name="Otonan">The next otonan, one that falls on <paramref name="From"/> included.</param>
internal sealed record OtonanResponse(
    DateOnly BirthDate,
    string? BirthTime,
    DateOnly BalineseDate,
    PawukonPosition Pawukon,
    DateOnly From,
    int? Age,
    string Name,
    string? Text,
    IReadOnlyList<OtonanDto> Otonan) : SuccessResponse
{
    public static OtonanResponse Of(
        DateOnly birth, string? time, OtonanCycle cycle, DateOnly from, IReadOnlyList<OtonanDate> next, Phrasebook words)
    {
        var phrase = words.HolyDay(OtonanCycle.Key);
        return new(
            birth,
            time,
            cycle.Birth,
            PawukonPosition.Of(cycle.Day),
            from,
            from < cycle.Birth ? null : cycle.Age(from),
            phrase.Name,
            phrase.Text,
            [.. next.Select(otonan => new OtonanDto(otonan.Number, otonan.Date, otonan.Date.DayNumber - from.DayNumber))]);
    }
}
