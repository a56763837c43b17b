using Neptu.Wariga.Pawukon;

namespace Neptu.Core.Words;

/// <summary>The calendar in one language. Part of a <see cref="Phrasebook"/>.</summary>
public sealed class CalendarWords
{
    private readonly WordList<WordList<string>> _names;
    private readonly WordList<Phrase> _terms;
    private readonly WordList<Phrase> _certainty;
    private readonly WordList<string> _kinds;
    private readonly WordList<string> _labels;

    internal CalendarWords(string code, CalendarSection words)
    {
        _names = new(code, "calendar.names", words.Names.Select(list =>
            KeyValuePair.Create(list.Key, new WordList<string>(code, $"calendar.names.{list.Key}", list.Value))));
        _terms = new(code, "calendar.terms", words.Terms);
        _certainty = new(code, "calendar.certainty", words.Certainty);
        _kinds = new(code, "calendar.kinds", words.Kinds);
        _labels = new(code, "calendar.labels", words.Labels);
    }

    /// <summary>The day of the Gregorian week.</summary>
    public string Weekday(DayOfWeek day) => _names["weekdays"][day.ToString()];

    /// <summary>The ekawara.</summary>
    /// <exception cref="KeyNotFoundException"><paramref name="day"/> is <see cref="Ekawara.None"/>, which has no name.</exception>
    public string Name(Ekawara day) => _names["ekawara"][day.Name()];

    /// <summary>The dwiwara.</summary>
    public string Name(Dwiwara day) => _names["dwiwara"][day.Name()];

    /// <summary>The triwara.</summary>
    public string Name(Triwara day) => _names["triwara"][day.Name()];

    /// <summary>The caturwara.</summary>
    public string Name(Caturwara day) => _names["caturwara"][day.Name()];

    /// <summary>The pancawara.</summary>
    public string Name(Pancawara day) => _names["pancawara"][day.Name()];

    /// <summary>The sadwara.</summary>
    public string Name(Sadwara day) => _names["sadwara"][day.Name()];

    /// <summary>The saptawara, by its Balinese name; <see cref="Weekday"/> has the other.</summary>
    public string Name(Saptawara day) => _names["saptawara"][day.Name()];

    /// <summary>The astawara.</summary>
    public string Name(Astawara day) => _names["astawara"][day.Name()];

    /// <summary>The sangawara.</summary>
    public string Name(Sangawara day) => _names["sangawara"][day.Name()];

    /// <summary>The dasawara.</summary>
    public string Name(Dasawara day) => _names["dasawara"][day.Name()];

    /// <summary>The wuku.</summary>
    public string Name(Wuku week) => _names["wuku"][week.Name()];

    /// <summary>The ingkel.</summary>
    public string Name(Ingkel value) => _names["ingkel"][value.Name()];

    /// <summary>The jejepan.</summary>
    public string Name(Jejepan value) => _names["jejepan"][value.Name()];

    /// <summary>The lesser watek.</summary>
    public string Name(WatekAlit value) => _names["watekAlit"][value.Name()];

    /// <summary>The middle watek.</summary>
    public string Name(WatekMadya value) => _names["watekMadya"][value.Name()];

    /// <summary>The star sign.</summary>
    public string Name(Lintang sign) => _names["lintang"][sign.Name()];

    /// <summary>The lunar month.</summary>
    /// <param name="name">Its name in the spelling of this project, such as Kadasa.</param>
    public string Sasih(string name) => _names["sasih"][name];

    /// <summary>The half of a lunar month.</summary>
    /// <param name="name">Penanggal or Pangelong.</param>
    public string Paksa(string name) => _names["paksa"][name];

    /// <summary>A term of the calendar and what it means.</summary>
    /// <param name="key">The key, such as wuku, urip or ngunaratri.</param>
    public Phrase Term(string key) => _terms[key];

    /// <summary>How far a lunar day can be relied on, and why.</summary>
    /// <param name="key">certain, projected or disputed.</param>
    public Phrase Certainty(string key) => _certainty[key];

    /// <summary>Which calendar sets a holy day.</summary>
    /// <param name="key">pawukon, lunar or pawukon-and-lunar.</param>
    public string Kind(string key) => _kinds[key];

    /// <summary>A label of the calendar.</summary>
    /// <param name="key">The key, such as today or daysToGo; <see cref="Placeholders"/> fills the places in braces.</param>
    public string Label(string key) => _labels[key];
}
