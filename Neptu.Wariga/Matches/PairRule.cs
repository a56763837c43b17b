using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Matches;

/// <summary>A rule that reads two days, in any order: two births, or a birth and a day.</summary>
public sealed class PairRule : MatchRule
{
    private readonly RemainderVariant[] _variants;

    internal PairRule(string id, params ReadOnlySpan<Tradition> traditions)
        : base(id) => _variants = VariantsOf(traditions);

    /// <inheritdoc/>
    public override IReadOnlyList<MatchVariant> Variants => _variants;

    /// <summary>Reads two days.</summary>
    /// <param name="first">One of them, a Balinese day.</param>
    /// <param name="second">The other.</param>
    /// <param name="variant">The id of the variant to follow; the default when left out.</param>
    /// <exception cref="ArgumentException">The rule has no such variant; the message lists those it has.</exception>
    public MatchResult Read(PawukonDay first, PawukonDay second, string? variant = null)
    {
        var chosen = Choose(_variants, variant);
        return chosen.Read(Id, chosen.NumberOf(first) + chosen.NumberOf(second));
    }
}
