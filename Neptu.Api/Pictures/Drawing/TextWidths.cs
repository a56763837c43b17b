using System.Buffers;
using System.Globalization;
using System.Text;

namespace Neptu.Api.Pictures.Drawing;

/// <summary>
/// How wide a text gets at most. Which font draws a picture is not known here, so each class of letters has the width
/// that it has in the widest of the common fonts, DejaVu and Verdana; the others leave a little room.
/// </summary>
internal static class TextWidths
{
    private const double Bold = 1.17;
    private const double FullWidth = 1.0;

    private static readonly SearchValues<char> Thin = SearchValues.Create(" .,:;'|/\\ijlıіїј‘’‚·");
    private static readonly SearchValues<char> Narrow = SearchValues.Create("!()[]-frtIJІЇЈ\u2010\u2011");
    private static readonly SearchValues<char> Wide = SearchValues.Create("mwMWжмфшщыюЖФШЩЫЮ%@æœÆŒ&—…");
    private static readonly SearchValues<char> Widest = SearchValues.Create("MWЖШЩЫЮÆŒМ");

    /// <summary>The greatest width of the text at a font size of 1.</summary>
    public static double Of(ReadOnlySpan<char> text, bool bold)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return bold ? width * Bold : width;
    }

    private static double Of(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        if (rune.Value is >= 0x2E80 or (>= 0x250 and < 0x400) or (>= 0x530 and < 0x2000)) return FullWidth;

        var letter = (char)rune.Value;
        return Thin.Contains(letter) ? 0.36
            : Narrow.Contains(letter) ? 0.50
            : Widest.Contains(letter) ? 1.15
            : Wide.Contains(letter) ? 1.0
            : char.IsDigit(letter) ? 0.64
            : char.IsLower(letter) ? 0.70
            : char.IsUpper(letter) ? 0.88
            : 0.84;
    }
}
