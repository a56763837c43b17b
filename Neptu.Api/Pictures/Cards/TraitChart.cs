using System.Xml.Linq;
using Neptu.Api.Pictures.Drawing;

namespace Neptu.Api.Pictures.Cards;

/// <summary>The four traits, a line each: what it is called, what it is, and which of the list that is.</summary>
internal static class TraitChart
{
    /// <summary>How wide the names of the traits may be.</summary>
    public const double LabelWidth = 150;

    /// <summary>From the left of a line to what the trait is.</summary>
    public const double ValueOffset = LabelWidth + 12;

    private const double DotStep = 16;
    private const double DotRadius = 4.5;
    private const int MostDots = 9;
    private const double DotsWidth = MostDots * DotStep;

    public static IEnumerable<XElement> Of(IReadOnlyList<Trait> traits, Box box)
    {
        var height = box.Height / traits.Count;
        return traits.Select((trait, i) => Row(trait, new(box.X, box.Y + (i * height), box.Width, height)));
    }

    private static XElement Row(Trait trait, Box row)
    {
        var line = row.Y + (row.Height / 2) + 6;
        var valueWidth = row.Width - ValueOffset - DotsWidth - 12;
        return Svg.Group(
            row,
            Svg.Line(row.X, row.Y, row.Right, row.Y, "line"),
            Svg.Text(FittedText.Fit(trait.Label, new(16, 10), LabelWidth), row.X, line, "muted"),
            Svg.Text(FittedText.Fit(trait.Value, new(19, 11), valueWidth), row.X + ValueOffset, line, "ink"),
            Dots(trait, row.Right - DotsWidth, line - 6));
    }

    private static IEnumerable<XElement> Dots(Trait trait, double x, double y) => Enumerable.Range(0, trait.Count).Select(place =>
        Svg.Circle(x + DotRadius + (place * DotStep), y, DotRadius, place == trait.Place ? "accent" : "leaf"));
}
