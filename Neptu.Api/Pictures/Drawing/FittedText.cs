namespace Neptu.Api.Pictures.Drawing;

/// <summary>How large a text is set: as preferred, or smaller where there is no room, but not below the least size.</summary>
internal readonly record struct TextSize(double Preferred, double Least);

/// <summary>A text made to fit: smaller if need be, on several lines, and cut short only where nothing else helps.</summary>
/// <param name="Whole">All of the text.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Size">The font size.</param>
/// <param name="IsCut">Whether some of the text is left out.</param>
internal sealed record FittedText(string Whole, IReadOnlyList<string> Lines, double Size, bool IsCut)
{
    /// <summary>From one line to the next, at a font size of 1.</summary>
    public const double Leading = 1.25;

    private const double Step = 0.5;
    private const string Ellipsis = "…";

    /// <summary>Fits a text into a width and a number of lines, 1 or more; a line feed in it begins a new line.</summary>
    public static FittedText Fit(string text, TextSize sizes, double width, int lines = 1) => Fit(text, sizes, width, _ => lines);

    /// <summary>Fits a text into a rectangle, which has the more lines the smaller the text is.</summary>
    public static FittedText Fit(string text, TextSize sizes, Box box) =>
        Fit(text, sizes, box.Width, size => Math.Max(1, (int)(box.Height / (size * Leading))));

    private static FittedText Fit(string text, TextSize sizes, double width, Func<double, int> linesAt)
    {
        for (var size = sizes.Preferred; size >= sizes.Least; size -= Step)
        {
            if (Wrap(LineBreaks.Pieces(text), width / size) is { } lines && lines.Count <= linesAt(size))
                return new(text, lines, size, IsCut: false);
        }

        return Squeeze(text, sizes, width / sizes.Least, linesAt(sizes.Least));
    }

    /// <summary>At the least size, parting even words, and leaving out what is too much.</summary>
    private static FittedText Squeeze(string text, TextSize sizes, double room, int most)
    {
        var parted = LineBreaks.Pieces(text).SelectMany(piece =>
            TextWidths.Of(piece.AsSpan().TrimEnd()) > room ? LineBreaks.Letters(piece) : [piece]);
        var lines = Wrap(parted, room) ?? throw new ArgumentException("There is no room for a single letter.", nameof(room));
        if (lines.Count <= most) return new(text, lines, sizes.Least, IsCut: false);

        var last = lines[most - 1];
        while (TextWidths.Of(last + Ellipsis) > room) last = string.Concat(LineBreaks.Letters(last).SkipLast(1));
        return new(text, [.. lines.Take(most - 1), last.TrimEnd() + Ellipsis], sizes.Least, IsCut: true);
    }

    /// <summary>The fewest lines, or null when a piece alone is too wide.</summary>
    private static List<string>? Wrap(IEnumerable<string> pieces, double room)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in pieces)
        {
            if (TextWidths.Of(piece.AsSpan().TrimEnd()) > room) return null;
            if (line.EndsWith('\n') || TextWidths.Of((line + piece).AsSpan().TrimEnd()) > room)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += piece;
        }

        lines.Add(line.TrimEnd());
        return lines;
    }
}
