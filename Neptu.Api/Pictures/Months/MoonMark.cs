using System.Xml.Linq;
using Neptu.Api.Pictures.Drawing;
using Neptu.Wariga.Saka;

namespace Neptu.Api.Pictures.Months;

/// <summary>The moon of a day: its number, and a disc that is bright while it waxes, large on Purnama and Tilem.</summary>
internal static class MoonMark
{
    public const double LargeRadius = 8.5;
    public const double SmallRadius = 3;

    private const string Bright = "moon";
    private const string Dark = "shadow";

    private static readonly TextSize Number = new(11, 8);

    /// <summary>Draws it in the upper right of a rectangle.</summary>
    public static XElement Of(LunarEntry lunar, Box box)
    {
        var isLarge = lunar.Day.IsPurnama || lunar.Day.IsTilem;
        var radius = isLarge ? LargeRadius : SmallRadius;
        var number = Sign(lunar.Day.Certainty) + lunar.Number;
        var numberRight = box.Right - (2 * radius) - 5;
        return Svg.Group(
            box,
            Svg.Text(FittedText.Fit(number, Number, numberRight - box.X), numberRight, box.Y + 22, "muted end"),
            Disc(box.Right - radius - 1, box.Y + 18, radius, isLarge ? lunar.Day.IsPurnama : lunar.Day.Paksa == Paksa.Penanggal));
    }

    public static XElement Disc(double x, double y, double radius, bool isBright) => Svg.Circle(x, y, radius, isBright ? Bright : Dark);

    /// <summary>What stands before the number of a day that is not certain.</summary>
    public static string Sign(Certainty certainty) => certainty switch
    {
        Certainty.Projected => "≈",
        Certainty.Disputed => "?",
        _ => "",
    };
}
