using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Matches;

/// <summary>One tradition of a rule.</summary>
public abstract class MatchVariant
{
    private protected MatchVariant(string id, Standing standing, string source, IReadOnlyList<MatchOutcome> outcomes) =>
        (Id, Standing, Source, Outcomes) = (id, standing, source, outcomes);

    /// <summary>The id, in lower case with hyphens, unique within the rule.</summary>
    public string Id { get; }

    /// <summary>How well it is attested.</summary>
    public Standing Standing { get; }

    /// <summary>Where it is published.</summary>
    public string Source { get; }

    /// <summary>What it can say; some rules say one thing for several numbers.</summary>
    public IReadOnlyList<MatchOutcome> Outcomes { get; }
}

/// <summary>A variant that gives each day a number, and each remainder of a number, or of a sum of two, an outcome.</summary>
internal sealed class RemainderVariant(
    string id, Standing standing, string source, Func<PawukonDay, int> number, IReadOnlyList<MatchOutcome> outcomes)
    : MatchVariant(id, standing, source, outcomes)
{
    public int NumberOf(PawukonDay day) => number(day);

    public MatchResult Read(string rule, int number) =>
        new(rule, Id, Standing, Source, number, Outcomes[number % Outcomes.Count]);
}

/// <summary>A variant that gives each urip, from 7, a row of levels, one for each period of a life.</summary>
internal sealed class LevelVariant(
    string id, Standing standing, string source, IReadOnlyList<MatchOutcome> outcomes, byte[][] levelsByUrip)
    : MatchVariant(id, standing, source, outcomes)
{
    public ReadOnlySpan<byte> LevelsOf(int urip) => levelsByUrip[urip - 7];
}
