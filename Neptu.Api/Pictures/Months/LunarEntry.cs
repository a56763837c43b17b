using System.Globalization;
using Neptu.Core.Words;
using Neptu.Wariga.Saka;

namespace Neptu.Api.Pictures.Months;

/// <summary>What a page of the calendar says of a lunar day.</summary>
/// <param name="Day">The lunar day.</param>
/// <param name="Number">The day of penanggal or pangelong, or the two that a ngunaratri carries.</param>
/// <param name="Month">The lunar month.</param>
/// <param name="FullName">Everything in words, such as "Penanggal 2, Kadasa, Saka 1948".</param>
internal sealed record LunarEntry(SakaDay Day, string Number, string Month, string FullName)
{
    public static LunarEntry Of(SakaDay day, Phrasebook words)
    {
        var calendar = words.Calendar;
        var first = day.Day.ToString(CultureInfo.InvariantCulture);
        var number = day.SecondDay is { } second ? string.Create(CultureInfo.InvariantCulture, $"{first}/{second}") : first;
        var sasih = calendar.Sasih(day.Sasih.Name());
        var month = day.IsNampih ? calendar.Label("nampihMonth").With("month", sasih) : sasih;
        var name = calendar.Label("lunarDate")
            .With("half", calendar.Paksa(day.Paksa.Name()))
            .With("day", number)
            .With("month", month)
            .With("year", day.Year);
        var doubt = day.Certainty is Certainty.Certain ? "" : $" ({calendar.Certainty(day.Certainty.Key()).Name})";
        return new(day, number, month, name + doubt);
    }
}
