using System.ComponentModel.DataAnnotations;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Saka;

namespace Neptu.Api.Calendar;

/// <summary>A month of the lunar year: its traditional number, 1 (Kasa) to 12 (Sadha), and its name.</summary>
internal sealed record SasihDto(int Number, string Name)
{
    public static SasihDto Of(Sasih sasih) => new(sasih.Number(), sasih.Name());
}

/// <summary>A day of the lunar calendar.</summary>
internal sealed record LunarPosition
{
    /// <summary>The Saka year; it changes at Nyepi.</summary>
    public required int Year { get; init; }

    public required SasihDto Sasih { get; init; }

    /// <summary>True in the second of two months of one name.</summary>
    public required bool Nampih { get; init; }

    /// <summary>Penanggal while the moon waxes, Pangelong while it wanes.</summary>
    [AllowedValues("Penanggal", "Pangelong")]
    public required string Paksa { get; init; }

    /// <summary>The day of penanggal or pangelong, 1 to 15; on a ngunaratri the first of its two.</summary>
    public required int Day { get; init; }

    /// <summary>The second lunar day of a ngunaratri; null on other days.</summary>
    public required int? SecondDay { get; init; }

    /// <summary>True when the civil day carries two lunar days.</summary>
    public required bool Ngunaratri { get; init; }

    /// <summary>Purnama or Tilem on the day of the full or the new moon, otherwise null.</summary>
    [AllowedValues("Purnama", "Tilem", null)]
    public required string? Phase { get; init; }

    /// <summary>certain, projected or disputed.</summary>
    [AllowedValues("certain", "projected", "disputed")]
    public required string Certainty { get; init; }

    public static LunarPosition Of(SakaDay day) => new()
    {
        Year = day.Year,
        Sasih = SasihDto.Of(day.Sasih),
        Nampih = day.IsNampih,
        Paksa = day.Paksa.Name(),
        Day = day.Day,
        SecondDay = day.SecondDay,
        Ngunaratri = day.IsNgunaratri,
        Phase = day.IsPurnama ? HolyDay.Purnama.Name() : day.IsTilem ? HolyDay.Tilem.Name() : null,
        Certainty = day.Certainty.Key(),
    };
}
