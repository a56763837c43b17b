namespace Neptu.Core.Words;

/// <summary>A language file as it is written; docs/translating.md explains its sections.</summary>
internal sealed record WordsFile(
    string Language,
    CalendarSection Calendar,
    IReadOnlyDictionary<string, Phrase> HolyDays,
    IReadOnlyDictionary<string, Topic> Readings,
    MatchSection Matches,
    IReadOnlyDictionary<string, string> Card,
    IReadOnlyDictionary<string, string> Ics);

internal sealed record CalendarSection(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Names,
    IReadOnlyDictionary<string, Phrase> Terms,
    IReadOnlyDictionary<string, Phrase> Certainty,
    IReadOnlyDictionary<string, string> Kinds,
    IReadOnlyDictionary<string, string> Labels);

internal sealed record MatchSection(
    IReadOnlyDictionary<string, Topic> Rules,
    IReadOnlyDictionary<string, Phrase> Categories,
    IReadOnlyDictionary<string, string> Scores,
    IReadOnlyDictionary<string, Phrase> Standings,
    IReadOnlyDictionary<string, string> Omens,
    IReadOnlyDictionary<string, string> Labels);

/// <summary>A field of a reading or a rule, and the words for what it can say.</summary>
internal sealed record Topic(string Name, string Text, IReadOnlyDictionary<string, Phrase>? Values = null);
