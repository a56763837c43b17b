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

    public static IEnumerable<XElement> Of(PawukonDay day, string uripLabel, double x, double y)
    {
        foreach (var petal in Ring([.. Enum.GetValues<Wuku>().Select(wuku => wuku.Urip())], (int)day.Wuku, new(x, y, 182, 5.6))) yield return petal;
        foreach (var petal in Ring([.. Enum.GetValues<Saptawara>().Select(wara => wara.Urip())], (int)day.Saptawara, new(x, y, 134, 4))) yield return petal;
        foreach (var petal in Ring([.. Enum.GetValues<Pancawara>().Select(wara => wara.Urip())], (int)day.Pancawara, new(x, y, 86, 4))) yield return petal;

        var centre = new Box(x - 70, y - 72, 140, 132);
        yield return Svg.Group(
            centre,
            Svg.Text(day.Urip.ToString(CultureInfo.InvariantCulture), x, y + 16, 72, "serif ink middle"),
            Svg.Text(FittedText.Fit(uripLabel, new(16, 9), centre.Width - 12), uripLabel, x, y + 44, "muted middle"));
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
        return FormattableString.Invariant(
            $"M{a.X:0.##} {a.Y:0.##}L{b.X:0.##} {b.Y:0.##}A{outer:0.##} {outer:0.##} 0 0 1 {c.X:0.##} {c.Y:0.##}L{d.X:0.##} {d.Y:0.##}A{inner.Radius:0.##} {inner.Radius:0.##} 0 0 0 {a.X:0.##} {a.Y:0.##}Z");
    }

    private readonly record struct Circle(double X, double Y, double Radius, double Step)
    {
        public (double X, double Y) At(double radius, double angle) => (X + (radius * Math.Sin(angle)), Y - (radius * Math.Cos(angle)));
    }
}
