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
    private const double FullWidth = 1;

    private static readonly (SearchValues<char> Letters, double Width)[] Classes =
    [
        (SearchValues.Create(" .,:;'|/\\ijlıіїј‘’‚·"), 0.37),
        (SearchValues.Create("!()[]-frtIJІЇЈ\u2010\u2011"), 0.48),
        (SearchValues.Create("ABCEFKLPRSTVXYZ"), 0.78),
        (SearchValues.Create("mwжмфшщыюФЫ%@æœ&—…"), 0.99),
        (SearchValues.Create("MWЖШЩЮМÆŒ"), 1.19),
    ];

    private const double Digit = 0.64;
    private const double Small = 0.645;
    private const double SmallCyrillic = 0.71;
    private const double Capital = 0.89;
    private const double Other = 0.84;

    /// <summary>The greatest width of the text at a font size of 1.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    private static double Of(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return 0;
        if (!IsLatinOrCyrillic(rune)) return FullWidth;

        var letter = (char)rune.Value;
        foreach (var (letters, width) in Classes)
            if (letters.Contains(letter)) return width;

        return Rune.IsDigit(rune) ? Digit
            : Rune.IsUpper(rune) ? Capital
            : !Rune.IsLower(rune) ? Other
            : letter < '\u0400' ? Small : SmallCyrillic;
    }

    // With the punctuation of both.
    private static bool IsLatinOrCyrillic(Rune rune) => rune.Value is < 0x250 or (>= 0x400 and < 0x530) or (>= 0x2000 and < 0x2300);
}
