using System.Xml.Linq;

namespace Neptu.Api.Pictures.Drawing;

/// <summary>
/// A whole picture: nothing in it is fetched, nothing in it runs, and it is dark where the reader's screen is; paper is light.
/// </summary>
/// <param name="Width">The width, in its own units.</param>
/// <param name="Height">The height, in its own units.</param>
/// <param name="Language">The language of its texts, an ISO 639-1 code.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Description">What it says, for a person who does not see it.</param>
internal sealed record Picture(double Width, double Height, string Language, string Title, string Description)
{
    private const string TitleId = "title";
    private const string DescriptionId = "description";

    /// <summary>How large it is shown where nothing else is said, such as 297mm; its own units are pixels when left out.</summary>
    public (string Width, string Height)? Extent { get; init; }

    /// <summary>Rules beside those of the colours.</summary>
    public string Css { get; init; } = "";

    /// <summary>The picture of what is drawn.</summary>
    public XDocument Of(params object?[] drawing) => new(Svg.Element(
        "svg",
        new XAttribute("viewBox", FormattableString.Invariant($"0 0 {Width} {Height}")),
        Svg.Attribute("width", Extent?.Width ?? (object)Width),
        Svg.Attribute("height", Extent?.Height ?? (object)Height),
        new XAttribute("role", "img"),
        new XAttribute("lang", Language),
        new XAttribute(XNamespace.Xml + "lang", Language),
        new XAttribute("aria-labelledby", TitleId),
        new XAttribute("aria-describedby", DescriptionId),
        Svg.Element("title", new XAttribute("id", TitleId), Title),
        Svg.Element("desc", new XAttribute("id", DescriptionId), Description),
        Svg.Element("style", Styles()),
        Svg.Rectangle(new(0, 0, Width, Height), "paper"),
        drawing));

    private string Styles() =>
        $"text{{font-family:{FontStacks.Sans(Language)};font-variant-numeric:lining-nums}}.serif{{font-family:{FontStacks.Serif(Language)}}}"
        + $".middle{{text-anchor:middle}}.end{{text-anchor:end}}{Css}"
        + $"{Palette.Light.ToCss()}@media screen and (prefers-color-scheme:dark){{{Palette.Dark.ToCss()}}}";
}
