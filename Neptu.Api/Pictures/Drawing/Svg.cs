using System.Xml.Linq;

namespace Neptu.Api.Pictures.Drawing;

/// <summary>The elements of SVG that the pictures are made of.</summary>
internal static class Svg
{
    /// <summary>Says what everything in a group stays within; the tests hold a real browser's drawing to it.</summary>
    private const string BoxAttribute = "data-box";

    /// <summary>How far a letter may reach beyond its place, as a J does to its left; what is beside a box is farther away.</summary>
    private const double Overhang = 3;

    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    /// <summary>A number with two decimals at most, or a text.</summary>
    public static XAttribute Attribute(string name, object value) => new(name, value is double number ? Math.Round(number, 2) : value);

    public static XElement Title(string text) => Element("title", text);

    public static XElement Group(Box box, params object?[] content)
    {
        var (x, y, width, height) = box.Inset(-Overhang, 0);
        return Element("g", new XAttribute(BoxAttribute, FormattableString.Invariant($"{x:0.##} {y:0.##} {width:0.##} {height:0.##}")), content);
    }

    public static XElement Rectangle(Box box, string style, double radius = 0) => Element(
        "rect",
        Attribute("class", style),
        Attribute("x", box.X),
        Attribute("y", box.Y),
        Attribute("width", box.Width),
        Attribute("height", box.Height),
        radius > 0 ? Attribute("rx", radius) : null);

    public static XElement Circle(double x, double y, double radius, string style) =>
        Element("circle", Attribute("class", style), Attribute("cx", x), Attribute("cy", y), Attribute("r", radius));

    public static XElement Line(double x1, double y1, double x2, double y2, string style) => Element(
        "line", Attribute("class", style), Attribute("x1", x1), Attribute("y1", y1), Attribute("x2", x2), Attribute("y2", y2));

    public static XElement Path(string data, string style) => Element("path", Attribute("class", style), Attribute("d", data));

    /// <summary>A text on one line; its y is the line it stands on.</summary>
    public static XElement Text(string text, double x, double y, double size, string style) =>
        Element("text", Attribute("class", style), Attribute("x", x), Attribute("y", y), Attribute("font-size", size), text);

    /// <summary>A text on its lines, with all of it as its title where some had to be left out.</summary>
    public static XElement Text(FittedText text, double x, double y, string style) => Element(
        "text",
        Attribute("class", style),
        Attribute("font-size", text.Size),
        text.IsCut ? Title(text.Whole) : null,
        text.Lines.Select((line, i) => Element("tspan", Attribute("x", x), Attribute("y", y + (i * text.Size * FittedText.Leading)), line)));
}
