using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Neptu.Wariga.Pawukon;

namespace Neptu.Core.Words;

/// <summary>
/// Everything that is said in words, in one language; docs/translating.md tells how a language is changed or added.
/// A key that a language file lacks throws <see cref="KeyNotFoundException"/> with its path.
/// </summary>
public sealed class Phrasebook
{
    private static readonly Dictionary<string, Lazy<Phrasebook>>.AlternateLookup<ReadOnlySpan<char>> Books;

    private static readonly Dictionary<string, DayOfWeek> Weekdays =
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString().ToUpperInvariant());

    private readonly WordList<Phrase> _holyDays;
    private readonly TopicWords _readings;
    private readonly TopicWords _rules;
    private readonly WordList<Phrase> _categories;
    private readonly WordList<string> _scores;
    private readonly WordList<Phrase> _standings;
    private readonly WordList<string> _omens;
    private readonly WordList<string> _matchLabels;
    private readonly WordList<string> _card;
    private readonly WordList<string> _ics;

    static Phrasebook() =>
        Books = Languages.ToDictionary(code => code, code => new Lazy<Phrasebook>(() => Read(code)), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private Phrasebook(string code, WordsFile words)
    {
        Code = code;
        Language = words.Language;
        Calendar = new(code, words.Calendar);
        _holyDays = new(code, "holyDays", words.HolyDays);
        _readings = new(code, "readings", words.Readings);
        _rules = new(code, "matches.rules", words.Matches.Rules);
        _categories = new(code, "matches.categories", words.Matches.Categories);
        _scores = new(code, "matches.scores", words.Matches.Scores);
        _standings = new(code, "matches.standings", words.Matches.Standings);
        _omens = new(code, "matches.omens", words.Matches.Omens);
        _matchLabels = new(code, "matches.labels", words.Matches.Labels);
        _card = new(code, "card", words.Card);
        _ics = new(code, "ics", words.Ics);
    }

    /// <summary>The languages there are words in, as ISO 639-1 codes; English first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "id", "fr", "de", "es", "pt", "ru", "ja", "ko", "zh"];

    /// <summary>English, for whoever asks for a language that there is not.</summary>
    public static Phrasebook English => Books["en"].Value;

    /// <summary>The ISO 639-1 code, one of <see cref="Languages"/>.</summary>
    public string Code { get; }

    /// <summary>What the language calls itself.</summary>
    public string Language { get; }

    /// <summary>The calendar.</summary>
    public CalendarWords Calendar { get; }

    /// <summary>
    /// The words of a language. Case does not matter, nor what follows the language in a tag, since there is one file
    /// for a language: pt-BR is pt, zh-CN and zh-TW are both zh, which is written in simplified characters.
    /// </summary>
    /// <param name="tag">A code or a BCP 47 tag; null has no words.</param>
    /// <param name="words">The words, parsed at the first call for their language.</param>
    public static bool TryFor(string? tag, [NotNullWhen(true)] out Phrasebook? words)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        words = Books.TryGetValue(end < 0 ? tag : tag.AsSpan(0, end), out var book) ? book.Value : null;
        return words is not null;
    }

    /// <summary>A holy day, or a person's otonan.</summary>
    /// <param name="key">The key, such as galungan.</param>
    public Phrase HolyDay(string key) => _holyDays[key];

    /// <summary>A field of a reading: what it is called and where it comes from.</summary>
    /// <param name="field">
    /// The field's name in the reading, such as cipta; also potensi and peluang. The dimensions of a match are fields, in lower case.
    /// </param>
    public Phrase Field(string field) => _readings[field];

    /// <summary>What a field of a reading says. Days and weeks have a name only.</summary>
    /// <param name="field">The field's name in the reading, such as cipta.</param>
    /// <param name="token">The upper-case token, such as TRUST.</param>
    public Phrase Reading(string field, string token) => Day(field, token) is { } day ? new(day) : _readings[field, token];

    /// <summary>A rule of the interpretive layer and how it counts.</summary>
    /// <param name="rule">The id, such as jatukarma, or compatibility.</param>
    public Phrase Rule(string rule) => _rules[rule];

    /// <summary>What a rule says.</summary>
    /// <param name="rule">The id of the rule, such as jatukarma.</param>
    /// <param name="outcome">The key of the outcome, such as jatukarma.sri, or what of it follows the rule's id.</param>
    public Phrase Match(string rule, string outcome) =>
        _rules[rule, outcome.StartsWith($"{rule}.", StringComparison.Ordinal) ? outcome[(rule.Length + 1)..] : outcome];

    /// <summary>How two people stand to one another: the words for the category and the description of a pairing.</summary>
    /// <param name="key">mitra, neutral or satru.</param>
    public Phrase Category(string key) => _categories[key];

    /// <summary>A score of a pair.</summary>
    /// <param name="key">frekuensi, cycles, traits or overall.</param>
    public string Score(string key) => _scores[key];

    /// <summary>How well a rule is attested.</summary>
    /// <param name="key">well-attested, medium, disputed, or convention for a rule of this project.</param>
    public Phrase Standing(string key) => _standings[key];

    /// <summary>Whether a source calls an outcome good or bad.</summary>
    /// <param name="key">unstated, good, mixed or bad.</param>
    public string Omen(string key) => _omens[key];

    /// <summary>A label beside matches.</summary>
    /// <param name="key">The key, such as together; note is the sentence that belongs below every match.</param>
    public string MatchLabel(string key) => _matchLabels[key];

    /// <summary>A label of a card to share.</summary>
    /// <param name="key">The key, such as fourTraits; <see cref="Placeholders"/> fills the places in braces.</param>
    public string Card(string key) => _card[key];

    /// <summary>A label of an iCalendar file.</summary>
    /// <param name="key">The key, such as holyDays; <see cref="Placeholders"/> fills the places in braces.</param>
    public string Ics(string key) => _ics[key];

    // Their names stand once, in the calendar; readings have tokens of their own for them.
    private string? Day(string field, string token) => field switch
    {
        "sapta_wara" when Weekdays.TryGetValue(token, out var day) => Calendar.Weekday(day),
        "panca_wara" when WewaranNames.TryParsePancawara(token, out var day) => Calendar.Name(day),
        "sad_wara" when WewaranNames.TryParseSadwara(token, out var day) => Calendar.Name(day),
        "wuku" when WewaranNames.TryParseWuku(token, out var week) => Calendar.Name(week),
        _ => null,
    };

    private static Phrasebook Read(string code)
    {
        using var file = typeof(Phrasebook).Assembly.GetManifestResourceStream($"Neptu.Core.Words.{code}.json")
            ?? throw new InvalidOperationException($"The words of {code} are not built in.");
        var words = JsonSerializer.Deserialize(file, WordsJsonContext.Default.WordsFile)
            ?? throw new InvalidOperationException($"The words of {code} are empty.");
        return new(code, words);
    }
}
