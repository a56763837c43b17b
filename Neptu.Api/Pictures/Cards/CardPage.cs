using System.Globalization;
using Neptu.Api.Pictures.Drawing;
using Neptu.Core.Words;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Soul;

namespace Neptu.Api.Pictures.Cards;

/// <summary>
/// What a card to share says of a birth, in one language. The birth date itself is not on it, since a card is shown to others;
/// what it tells of the day comes back every 210 days.
/// </summary>
internal sealed record CardPage
{
    /// <summary>The language.</summary>
    public required Phrasebook Words { get; init; }

    /// <summary>The day of the Pawukon.</summary>
    public required PawukonDay Day { get; init; }

    /// <summary>Saptawara and pancawara, such as Buda Kliwon.</summary>
    public required string DayName { get; init; }

    /// <summary>The day of the Gregorian week and the wuku.</summary>
    public required string Week { get; init; }

    /// <summary>Cipta, rasa, karsa and tindakan.</summary>
    public required IReadOnlyList<Trait> Traits { get; init; }

    /// <summary>What the frekuensi field is called.</summary>
    public required string FrekuensiLabel { get; init; }

    /// <summary>The frekuensi.</summary>
    public required Phrase Frekuensi { get; init; }

    /// <summary>What the affirmation field is called.</summary>
    public required string AffirmationLabel { get; init; }

    /// <summary>The affirmation.</summary>
    public required string Affirmation { get; init; }

    /// <summary>What to make of all this.</summary>
    public required string Note { get; init; }

    /// <summary>What the card is about.</summary>
    public string Title => Words.Card("bornOn").With("day", DayName);

    /// <summary>Everything on the card, for a person who does not see it.</summary>
    public string Description => string.Join(
        "; ",
        [
            Week,
            $"{Words.Calendar.Term("urip").Name} {Day.Urip.ToString(CultureInfo.InvariantCulture)}",
            .. Traits.Select(trait => $"{trait.Label}: {trait.Value}"),
            $"{FrekuensiLabel}: {Frekuensi.Name}",
            $"{AffirmationLabel}: {Affirmation}",
        ]);

    public static CardPage Of(DateOnly birth, Phrasebook words)
    {
        var day = PawukonDay.On(birth);
        var reading = SoulReading.Potensi(birth);
        var calendar = words.Calendar;
        return new()
        {
            Words = words,
            Day = day,
            DayName = $"{calendar.Name(day.Saptawara)} {calendar.Name(day.Pancawara)}",
            Week = $"{calendar.Weekday(birth.DayOfWeek).WithCapital()} · {calendar.Term("wuku").Name} {calendar.Name(day.Wuku)}",
            Traits =
            [
                Trait.Of("cipta", reading.Cipta, 8, words),
                Trait.Of("rasa", reading.Rasa, 9, words),
                Trait.Of("karsa", reading.Karsa, 5, words),
                Trait.Of("tindakan", reading.Tindakan, 6, words),
            ],
            FrekuensiLabel = words.Field("frekuensi").Name,
            Frekuensi = words.Reading("frekuensi", reading.Frekuensi.Name),
            AffirmationLabel = words.Field("afirmasi").Name,
            Affirmation = words.Reading("afirmasi", reading.Afirmasi.Name).Name,
            Note = $"{words.Card("note")} · {words.Card("convention").With("n", reading.Convention)}",
        };
    }
}

/// <summary>One of the four traits of a birth.</summary>
/// <param name="Label">What the trait is called.</param>
/// <param name="Value">What the birth has of it.</param>
/// <param name="Place">Its place in the trait's list, from 0.</param>
/// <param name="Count">How many there are in the list.</param>
internal sealed record Trait(string Label, string Value, int Place, int Count)
{
    public static Trait Of(string field, NamedValue value, int count, Phrasebook words) =>
        new(words.Field(field).Name, words.Reading(field, value.Name).Name, value.Value, count);
}
