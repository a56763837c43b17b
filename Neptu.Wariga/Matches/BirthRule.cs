using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Matches;

/// <summary>A rule that reads one day: a birth.</summary>
public sealed class BirthRule : MatchRule
{
    private readonly RemainderVariant[] _variants;

    internal BirthRule(string id, params ReadOnlySpan<Tradition> traditions)
        : base(id) => _variants = VariantsOf(traditions);

    /// <inheritdoc/>
    public override IReadOnlyList<MatchVariant> Variants => _variants;

    /// <summary>Reads a birth.</summary>
    /// <param name="birth">The Balinese day of the birth.</param>
    /// <param name="variant">The id of the variant to follow; the default when left out.</param>
    /// <exception cref="ArgumentException">The rule has no such variant; the message lists those it has.</exception>
    public MatchResult Read(PawukonDay birth, string? variant = null)
    {
        var chosen = Choose(_variants, variant);
        return chosen.Read(Id, chosen.NumberOf(birth));
    }
}
