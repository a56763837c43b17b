using System.Text.RegularExpressions;

namespace Neptu.Tests.Unit.Words;

/// <summary>What may read in another language as it does in English.</summary>
internal static partial class SameWords
{
    private static readonly string[] OfLatinScript = ["{half} {day}, {month}, Saka {year}"];

    private static readonly Dictionary<string, string[]> OfLanguage = new()
    {
        ["id"] = ["Brahma (yang)", "Gender", "Pawukon: {day}"],
        ["fr"] =
        [
            "Action", "Affirmation", "Brahma (yang)", "Certain", "Conscience", "Cycle", "Cycles", "Date", "Initiative", "Instinct",
            "Intelligence", "Passion", "Service", "Source", "Traits",
        ],
        ["de"] = ["Neutral", "Pawukon: {day}"],
        ["es"] = ["Brahma (yang)", "Pawukon: {day}"],
        ["pt"] = ["Brahma (yang)", "Pawukon: {day}"],
        ["ru"] = [],
        ["ja"] = [],
        ["ko"] = [],
        ["zh"] = [],
    };

    /// <summary>Languages that leave Balinese names as they are spelled; the others write them in their own script.</summary>
    public static bool IsLatinScript(string code) => code is "en" or "id" or "fr" or "de" or "es" or "pt";

    /// <summary>The words of a language, apart from proper names, that are English words too.</summary>
    public static IEnumerable<string> In(string code) => IsLatinScript(code) ? [.. OfLatinScript, .. OfLanguage[code]] : OfLanguage[code];

    /// <summary>Whether a Balinese name, or yin and yang, stands at a path of English.</summary>
    public static bool IsProperName(string path) => ProperName.IsMatch(path) && !Translated.IsMatch(path);

    /// <summary>Holy days that some languages tell by a word for day from a week or a number of the same name.</summary>
    public static bool IsNamedAsDay(string path) => path is "holyDays/kuningan/name" or "holyDays/urip/name";

    [GeneratedRegex(
        """
        ^(
          calendar/names/(?!weekdays/).+ |
          calendar/terms/[^/]+/name |
          holyDays/[^/]+/name |
          readings/wuku/name |
          readings/(frekuensi|dualitas)/values/[^/]+/name |
          readings/dasa_aksara/values/(KALA|UMA|SRI)/name |
          matches/rules/[^/]+/name |
          matches/rules/[^/]+/values/[^/]+/name |
          matches/categories/(mitra|satru)/name
        )$
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ProperName { get; }

    [GeneratedRegex(
        """
        ^calendar/terms/saka/ |
        ^matches/rules/(compatibility|couple-by-four)/name$ |
        /tri-premana/values/(bad|mixed)/ |
        /pal-sri-sedana/values/
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Translated { get; }
}
