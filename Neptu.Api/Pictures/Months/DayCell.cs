using System.Globalization;
using System.Xml.Linq;
using Neptu.Api.Pictures.Drawing;

namespace Neptu.Api.Pictures.Months;

/// <summary>The cell of a day: its number, the moon, the day of the five-day week, and below them the holy days.</summary>
internal static class DayCell
{
    private const double Margin = 10;
    private const double NumberLine = 30;
    private const double PancawaraLine = 46;
    private const double NamesTop = 53;
    private const double NumberWidth = 40;

    public static XElement Of(DayEntry day, Box box)
    {
        var inner = box.Inset(Margin, 0);
        var number = day.Date.Day.ToString(CultureInfo.InvariantCulture);
        return Svg.Group(
            box,
            Svg.Title(day.FullName),
            Svg.Rectangle(new(box.X, box.Y + 2, box.Width, box.Height - 2), day.IsFeast ? "panel" : "paper", radius: 6),
            Svg.Text(number, inner.X, box.Y + NumberLine, 24, day.IsFeast ? "serif accent" : "serif ink"),
            Svg.Text(FittedText.Fit(day.Pancawara, new(12, 8), inner.Width), inner.X, box.Y + PancawaraLine, "muted"),
            day.Lunar is { } lunar ? MoonMark.Of(lunar, new(inner.X + NumberWidth, box.Y, inner.Width - NumberWidth, NumberLine)) : null,
            Names(day, new(inner.X, box.Y + NamesTop, inner.Width, box.Height - NamesTop - 5)));
    }

    private static XElement? Names(DayEntry day, Box box)
    {
        if (day.HolyDays.Count == 0) return null;

        var names = string.Join('\n', day.HolyDays);
        var text = FittedText.Fit(names, new(12.5, 8.5), box);
        return Svg.Text(text, box.X, box.Y + text.Size, "ink");
    }
}
