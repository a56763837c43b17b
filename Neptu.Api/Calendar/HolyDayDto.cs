using System.ComponentModel.DataAnnotations;
using Neptu.Api.Validation;
using Neptu.Core.Words;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Saka;

namespace Neptu.Api.Calendar;

/// <summary>A holy day in the words of a language.</summary>
/// <param name="Key">The key, the same in every language.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Text">What it means.</param>
/// <param name="Kind">Which calendar sets it: pawukon, lunar or pawukon-and-lunar.</param>
/// <param name="Certainty">How far its date can be relied on: certain, projected or disputed.</param>
internal sealed record HolyDayDto(
    string Key,
    string Name,
    string? Text,
    [property: HolyDayKind] string Kind,
    [property: AllowedValues("certain", "projected", "disputed")] string Certainty)
{
    /// <param name="day">The holy day.</param>
    /// <param name="lunar">How certain the lunar calendar is of its date; the Pawukon always is.</param>
    /// <param name="words">The language.</param>
    public static HolyDayDto Of(HolyDay day, Certainty lunar, Phrasebook words)
    {
        var phrase = words.HolyDay(day.Key());
        var certainty = day.Kind() == HolyDayKind.Pawukon ? Neptu.Wariga.Saka.Certainty.Certain : lunar;
        return new(day.Key(), phrase.Name, phrase.Text, day.Kind().Key(), certainty.Key());
    }

    /// <summary>The holy days of one date.</summary>
    public static IReadOnlyList<HolyDayDto> ListOf(HolyDaySet days, Certainty lunar, Phrasebook words) =>
        [.. days.Select(day => Of(day, lunar, words))];

    /// <summary>A holy day on a covered date.</summary>
    public static HolyDayDto Of(DateOnly date, HolyDay day, Phrasebook words) => Of(day, SakaDay.On(date).Certainty, words);

    /// <summary>The holy days of one covered date.</summary>
    public static IReadOnlyList<HolyDayDto> ListOf(DateOnly date, HolyDaySet days, Phrasebook words) =>
        ListOf(days, SakaDay.On(date).Certainty, words);
}
