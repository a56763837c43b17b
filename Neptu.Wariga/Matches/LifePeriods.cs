namespace Neptu.Wariga.Matches;

/// <summary>The periods of a life, and on whose word.</summary>
/// <param name="Rule">The <see cref="MatchRule.Id"/> of the rule.</param>
/// <param name="Variant">The <see cref="MatchVariant.Id"/> of the table followed.</param>
/// <param name="Standing">How well that table is attested.</param>
/// <param name="Source">Where it is published.</param>
/// <param name="Periods">The periods, from birth on, without a gap.</param>
public sealed record LifePeriods(
    string Rule, string Variant, Standing Standing, string Source, IReadOnlyList<LifePeriod> Periods)
{
    /// <summary>The period of an age in full years; null when the table ends before it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="age"/> is negative.</exception>
    public LifePeriod? At(int age)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(age);
        return Periods.FirstOrDefault(period => age <= period.ToAge);
    }
}

/// <summary>A period of a life.</summary>
/// <param name="FromAge">The first age of it, in full years.</param>
/// <param name="ToAge">The last.</param>
/// <param name="Level">The level of the table, 0 to 8.</param>
/// <param name="Outcome">What the level means.</param>
public sealed record LifePeriod(int FromAge, int ToAge, int Level, MatchOutcome Outcome);
