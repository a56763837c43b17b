using System.Globalization;

namespace Neptu.Core.Words;

/// <summary>Fills the places in words that are written in braces, such as {n} in "Otonan number {n}".</summary>
public static class Placeholders
{
    /// <summary>The words with a text in one place.</summary>
    /// <param name="words">The words.</param>
    /// <param name="place">The place, without its braces.</param>
    /// <param name="value">What stands there.</param>
    /// <exception cref="ArgumentException"><paramref name="words"/> have no such place.</exception>
    public static string With(this string words, string place, string value)
    {
        var braced = $"{{{place}}}";
        return words.Contains(braced, StringComparison.Ordinal)
            ? words.Replace(braced, value, StringComparison.Ordinal)
            : throw new ArgumentException($"'{words}' has no place {braced}.", nameof(place));
    }

    /// <summary>The words with a number in one place, in Western digits.</summary>
    /// <inheritdoc cref="With(string, string, string)"/>
    public static string With(this string words, string place, int value) =>
        words.With(place, value.ToString(CultureInfo.InvariantCulture));
}
