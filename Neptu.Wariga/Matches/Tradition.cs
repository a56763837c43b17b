using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Matches;

/// <summary>How a variant of a rule by remainders is written down.</summary>
/// <param name="Id">The id of the variant.</param>
/// <param name="Standing">How well it is attested.</param>
/// <param name="Source">Where it is published.</param>
/// <param name="Number">The number of a day.</param>
/// <param name="Words">What each remainder means, from 0: as many words as the number is divided by.</param>
internal sealed record Tradition(
    string Id, Standing Standing, string Source, Func<PawukonDay, int> Number, IReadOnlyList<string> Words)
{
    /// <summary>The words that the source calls good.</summary>
    public IReadOnlyList<string> Good { get; init; } = [];

    /// <summary>The words that it calls neither good nor bad.</summary>
    public IReadOnlyList<string> Mixed { get; init; } = [];

    /// <summary>The words that it calls bad.</summary>
    public IReadOnlyList<string> Bad { get; init; } = [];

    /// <summary>The variant of a rule.</summary>
    public RemainderVariant For(string rule) =>
        new(Id, Standing, Source, Number, [.. Words.Select(word => new MatchOutcome(KeyOf(rule, word), word, OmenOf(word)))]);

    private static string KeyOf(string rule, string word) => $"{rule}.{word.ToLowerInvariant().Replace(' ', '-')}";

    private Omen OmenOf(string word) =>
        Good.Contains(word) ? Omen.Good
        : Mixed.Contains(word) ? Omen.Mixed
        : Bad.Contains(word) ? Omen.Bad
        : Omen.Unstated;
}
