using System.Xml.Linq;
using Neptu.Api.Pictures.Drawing;

namespace Neptu.Api.Pictures.Cards;

/// <summary>A card to share, in the proportions that link previews have (Open Graph).</summary>
internal static class CardPicture
{
    private const double Width = 1200;
    private const double Height = 630;
    private const double WheelX = 300;
    private const double WheelY = 300;

    private static readonly Box Head = new(600, 36, 540, 138);
    private static readonly Box Traits = new(600, 190, 540, 176);
    private static readonly Box Frekuensi = new(600, 366, 540, 106);
    private static readonly Box Affirmation = new(600, 472, 540, 92);
    private static readonly Box Foot = new(60, 574, 1080, 32);

    public static XDocument Of(CardPage page) => new Picture(Width, Height, page.Words.Code, page.Title, page.Description).Of(
        PawukonWheel.Of(page.Day, page.Words.Calendar.Term("urip").Name, WheelX, WheelY),
        Heading(page),
        TraitChart.Of(page.Traits, Traits),
        Keynote(page),
        Sentence(page),
        Footer(page));

    private static XElement Heading(CardPage page)
    {
        var overline = page.Words.Field("potensi").Name;
        return Svg.Group(
            Head,
            Svg.Text(FittedText.Fit(overline, new(17, 12), Head.Width), Head.X, Head.Y + 28, "accent"),
            Svg.Text(FittedText.Fit(page.DayName, new(52, 26), Head.Width), Head.X, Head.Y + 92, "serif ink"),
            Svg.Text(FittedText.Fit(page.Week, new(20, 12), Head.Width), Head.X, Head.Y + 126, "muted"));
    }

    private static XElement Keynote(CardPage page)
    {
        var text = page.Frekuensi.Text ?? "";
        var x = Frekuensi.X + TraitChart.ValueOffset;
        var width = Frekuensi.Width - TraitChart.ValueOffset;
        return Svg.Group(
            Frekuensi,
            Svg.Line(Frekuensi.X, Frekuensi.Y, Frekuensi.Right, Frekuensi.Y, "line"),
            Svg.Text(FittedText.Fit(page.FrekuensiLabel, new(16, 10), TraitChart.LabelWidth), Frekuensi.X, Frekuensi.Y + 32, "muted"),
            Svg.Text(FittedText.Fit(page.Frekuensi.Name, new(19, 12), width), x, Frekuensi.Y + 32, "ink"),
            Svg.Text(FittedText.Fit(text, new(15, 10), width, lines: 3), x, Frekuensi.Y + 57, "muted"));
    }

    private static XElement Sentence(CardPage page) => Svg.Group(
        Affirmation,
        Svg.Line(Affirmation.X, Affirmation.Y, Affirmation.Right, Affirmation.Y, "line"),
        Svg.Text(FittedText.Fit(page.AffirmationLabel, new(16, 10), Affirmation.Width), Affirmation.X, Affirmation.Y + 32, "muted"),
        Svg.Text(FittedText.Fit(page.Affirmation, new(32, 18), Affirmation.Width), Affirmation.X, Affirmation.Y + 74, "serif accent"));

    private static XElement Footer(CardPage page)
    {
        var made = page.Words.Card("madeWith");
        return Svg.Group(
            Foot,
            Svg.Text(FittedText.Fit(page.Note, new(14, 9), 780), Foot.X, Foot.Y + 20, "muted"),
            Svg.Text(FittedText.Fit(made, new(14, 9), 280), Foot.Right, Foot.Y + 20, "muted end"));
    }
}
