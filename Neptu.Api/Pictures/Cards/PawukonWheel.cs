using System.Globalization;
using System.Xml.Linq;
using Neptu.Api.Pictures.Drawing;
using Neptu.Wariga.Pawukon;

namespace Neptu.Api.Pictures.Cards;

/// <summary>
/// The thirty wuku, the seven and the five days as the petals of a flower, each as long as its urip is high and those of one day
/// in colour. In the middle stands the urip of the day.
/// </summary>
internal static class PawukonWheel
{
    // Half the gap between two petals, in units of the picture.
    private const double HalfGap = 2;

    private static readonly int[] Weeks = [.. Enum.GetValues<Wuku>().Select(week => week.Urip())];
    private static readonly int[] SevenDays = [.. Enum.GetValues<Saptawara>().Select(day => day.Urip())];
    private static readonly int[] FiveDays = [.. Enum.GetValues<Pancawara>().Select(day => day.Urip())];

    public static IEnumerable<XElement> Of(PawukonDay day, string uripLabel, double x, double y) =>
    [
        .. Ring(Weeks, (int)day.Wuku, new(x, y, 182, 5.6)),
        .. Ring(SevenDays, (int)day.Saptawara, new(x, y, 134, 4)),
        .. Ring(FiveDays, (int)day.Pancawara, new(x, y, 86, 4)),
        Centre(day, uripLabel, x, y),
    ];

    private static XElement Centre(PawukonDay day, string uripLabel, double x, double y)
    {
        var centre = new Box(x - 70, y - 72, 140, 132);
        return Svg.Group(
            centre,
            Svg.Text(day.Urip.ToString(CultureInfo.InvariantCulture), x, y + 16, 72, "serif ink middle"),
            Svg.Text(FittedText.Fit(uripLabel, new(16, 9), centre.Width - 12), x, y + 44, "muted middle"));
    }

    private static IEnumerable<XElement> Ring(int[] urips, int chosen, Circle inner)
    {
        var angle = 2 * Math.PI / urips.Length;
        for (var i = 0; i < urips.Length; i++)
        {
            var outer = inner.Radius + 6 + (urips[i] * inner.Step);
            yield return Svg.Path(Petal(inner, outer, i * angle, (i + 1) * angle), i == chosen ? "accent" : "leaf");
        }
    }

    /// <summary>A piece of a ring between two angles, clockwise from the top, with parallel gaps on both sides.</summary>
    private static string Petal(Circle inner, double outer, double from, double to)
    {
        var gapInside = HalfGap / inner.Radius;
        var gapOutside = HalfGap / outer;
        var (a, b) = (inner.At(inner.Radius, from + gapInside), inner.At(outer, from + gapOutside));
        var (c, d) = (inner.At(outer, to - gapOutside), inner.At(inner.Radius, to - gapInside));
        return $"M{a}L{b}A{Point.Text(outer, outer)} 0 0 1 {c}L{d}A{Point.Text(inner.Radius, inner.Radius)} 0 0 0 {a}Z";
    }

    private readonly record struct Circle(double X, double Y, double Radius, double Step)
    {
        public Point At(double radius, double angle) => new(X + (radius * Math.Sin(angle)), Y - (radius * Math.Cos(angle)));
    }

    private readonly record struct Point(double X, double Y)
    {
        public static string Text(double x, double y) => FormattableString.Invariant($"{x:0.##} {y:0.##}");

        public override string ToString() => Text(X, Y);
    }
}
