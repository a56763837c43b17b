using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Matches;

/// <summary>Pal Sri Sedana: the fortune of each six years of a life, by the urip of the birth.</summary>
public sealed class LifePeriodRule : MatchRule
{
    // 0 to 6, then 7 to 12, 13 to 18 and so on.
    private const int Years = 6;

    private readonly IReadOnlyList<LevelVariant> _variants;

    internal LifePeriodRule(string id, params IReadOnlyList<LevelVariant> variants)
        : base(id) => _variants = variants;

    /// <inheritdoc/>
    public override IReadOnlyList<MatchVariant> Variants => _variants;

    /// <summary>Reads a birth: as many periods as its urip, or as far as the table goes.</summary>
    /// <param name="birth">The Balinese day of the birth.</param>
    /// <param name="variant">The id of the variant to follow; the default when left out.</param>
    /// <exception cref="ArgumentException">The rule has no such variant; the message lists those it has.</exception>
    public LifePeriods Read(PawukonDay birth, string? variant = null)
    {
        var chosen = Choose(_variants, variant);
        var levels = chosen.LevelsOf(birth.Urip);
        var periods = new LifePeriod[levels.Length];
        for (var i = 0; i < levels.Length; i++)
            periods[i] = new(i == 0 ? 0 : (i * Years) + 1, (i + 1) * Years, levels[i], chosen.Outcomes[levels[i]]);
        return new(Id, chosen.Id, chosen.Standing, chosen.Source, periods);
    }
    /// <summary>The age in full years; who is born on 29 February turns a year older on 1 March of a common year.</summary>
    /// <param name="birth">The birth.</param>
    /// <param name="today">The birth or a day after it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="today"/> is before the birth.</exception>
    public static int Age(DateOnly birth, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(today, birth);
        var years = today.Year - birth.Year;
        return (today.Month, today.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }
}
