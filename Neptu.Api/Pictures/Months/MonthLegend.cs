using System.Xml.Linq;
using Neptu.Api.Pictures.Drawing;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Saka;

namespace Neptu.Api.Pictures.Months;

/// <summary>What the signs on a page of the calendar mean.</summary>
internal static class MonthLegend
{
    private const double Size = 12;
    private const double FirstLine = 18;
    private const double SecondLine = 37;
    private const double MadeWidth = 260;

    public static XElement Of(MonthPage page, Box box)
    {
        var made = page.Words.Card("madeWith");
        return Svg.Group(
            box,
            page.HasMoon ? Moons(page, box) : null,
            page.Doubt is { } doubt ? Doubt(page, doubt, box) : null,
            Svg.Text(FittedText.Fit(made, new(Size, 9), MadeWidth), box.Right, box.Y + FirstLine, "muted end"));
    }

    private static IEnumerable<XElement> Moons(MonthPage page, Box box)
    {
        var words = page.Words;
        (double Radius, bool IsBright, string Name)[] signs =
        [
            (MoonMark.LargeRadius, true, words.HolyDay(HolyDay.Purnama.Key()).Name),
            (MoonMark.LargeRadius, false, words.HolyDay(HolyDay.Tilem.Key()).Name),
            (MoonMark.SmallRadius, true, words.Calendar.Paksa(Paksa.Penanggal.Name())),
            (MoonMark.SmallRadius, false, words.Calendar.Paksa(Paksa.Pangelong.Name())),
        ];
        var x = box.X + 1;
        foreach (var (radius, isBright, name) in signs)
        {
            yield return MoonMark.Disc(x + radius, box.Y + FirstLine - 4, radius, isBright);
            x += (2 * radius) + 7;
            yield return Svg.Text(name, x, box.Y + FirstLine, Size, "muted");
            x += (TextWidths.Of(name) * Size) + 14;
        }
    }

    private static XElement Doubt(MonthPage page, Certainty doubt, Box box)
    {
        var words = page.Words.Calendar.Certainty(doubt.Key());
        var text = $"{MoonMark.Sign(doubt)}  {words.Name}: {words.Text}";
        return Svg.Text(FittedText.Fit(text, new(Size, 9), box.Width), box.X, box.Y + SecondLine, "muted");
    }
}
