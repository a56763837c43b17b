namespace Neptu.Api.Pictures.Drawing;

/// <summary>The sizes a text may have, the preferred one first.</summary>
internal readonly record struct TextSize(double Preferred, double Least, bool Bold = false)
{
    public const double Step = 0.5;
}

/// <summary>A text made to fit: smaller if need be, on several lines, and cut short only where nothing else helps.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Size">The font size.</param>
/// <param name="IsCut">Whether some of the text is left out.</param>
internal sealed record FittedText(IReadOnlyList<string> Lines, double Size, bool IsCut)
{
    private const string Ellipsis = "…";

    /// <summary>Fits a text into a width and a number of lines, 1 or more.</summary>
    public static FittedText Fit(string text, TextSize sizes, double width, int lines)
    {
        for (var size = sizes.Preferred; size >= sizes.Least; size -= TextSize.Step)
        {
            var room = width / size;
            if (Wrap(LineBreaks.Pieces(text), room, sizes.Bold) is { } wrapped && wrapped.Count <= lines) return new(wrapped, size, IsCut: false);
        }

        return Squeeze(text, sizes, width / sizes.Least, lines);
    }

    /// <summary>At the least size, parting even words, and leaving out what is too much.</summary>
    private static FittedText Squeeze(string text, TextSize sizes, double room, int lines)
    {
        var parted = LineBreaks.Pieces(text).SelectMany(piece =>
            TextWidths.Of(piece.AsSpan().TrimEnd(), sizes.Bold) > room ? LineBreaks.Letters(piece) : [piece]);
        var wrapped = Wrap(parted, room, sizes.Bold) ?? throw new ArgumentException("There is no room for a single letter.", nameof(room));
        if (wrapped.Count <= lines) return new(wrapped, sizes.Least, IsCut: false);

        var last = string.Concat(LineBreaks.Letters(wrapped[lines - 1] + Ellipsis).SkipLast(1));
        while (TextWidths.Of(last + Ellipsis, sizes.Bold) > room) last = string.Concat(LineBreaks.Letters(last).SkipLast(1));
        return new([.. wrapped.Take(lines - 1), last.TrimEnd() + Ellipsis], sizes.Least, IsCut: true);
    }

    /// <summary>The fewest lines, or null when a piece alone is too wide.</summary>
    private static List<string>? Wrap(IEnumerable<string> pieces, double room, bool bold)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in pieces)
        {
            if (TextWidths.Of(piece.AsSpan().TrimEnd(), bold) > room) return null;
            if (TextWidths.Of((line + piece).AsSpan().TrimEnd(), bold) > room)
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
