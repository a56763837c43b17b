namespace Neptu.Api.Pictures.Drawing;

/// <summary>Capitals at the head of a line, in languages that write weekdays small.</summary>
internal static class Capital
{
    /// <summary>The text with a capital as its first letter, if its script has capitals.</summary>
    public static string WithCapital(this string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
