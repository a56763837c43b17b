using System.Buffers;
using System.Globalization;
using System.Text;

namespace Neptu.Api.Pictures.Drawing;

/// <summary>Where a line may end: as much of Unicode's line breaking (UAX #14) as the languages of the words need.</summary>
internal static class LineBreaks
{
    // JIS X 4051: these do not begin a line, and those do not end one.
    private static readonly SearchValues<char> NotFirst =
        SearchValues.Create("、。，．・：；！？）」』】〕〉》’”…ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ),.:;!?");

    private static readonly SearchValues<char> NotLast = SearchValues.Create("（「『【〔〈《‘“(");

    /// <summary>
    /// The pieces between which a line may end, with the space that ends a piece. Ideographs and hiragana may part anywhere;
    /// a katakana word, like one of letters or of hangul, stays whole.
    /// </summary>
    public static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        foreach (var letter in Letters(text))
        {
            if (piece.Length > 0 && MayPart(piece[^1], letter[0]))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(letter);
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    /// <summary>The letters as a person sees them, each with its marks.</summary>
    public static IEnumerable<string> Letters(string text)
    {
        for (var letters = StringInfo.GetTextElementEnumerator(text); letters.MoveNext();) yield return letters.GetTextElement();
    }

    private static bool MayPart(char before, char after)
    {
        if (before == '\n') return true;
        if (NotFirst.Contains(after) || NotLast.Contains(before) || after is ' ' or '\n') return false;
        if (before is ' ' or '-' or '・' or '·' or '、' or '。' or '，') return true;
        return PartsAnywhere(before) || PartsAnywhere(after);
    }

    private static bool PartsAnywhere(char letter) => letter is (>= '\u3400' and <= '\u9FFF') or (>= '\u3040' and <= '\u309F') or '々';
}
