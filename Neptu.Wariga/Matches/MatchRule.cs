namespace Neptu.Wariga.Matches;

/// <summary>A rule of the interpretive layer. Where traditions differ it has variants, the first of which is its own choice.</summary>
public abstract class MatchRule
{
    private protected MatchRule(string id) => Id = id;

    /// <summary>The id, in lower case with hyphens; it never changes.</summary>
    public string Id { get; }

    /// <summary>The variants, the default first.</summary>
    public abstract IReadOnlyList<MatchVariant> Variants { get; }

    private protected RemainderVariant[] VariantsOf(ReadOnlySpan<Tradition> traditions)
    {
        var variants = new RemainderVariant[traditions.Length];
        for (var i = 0; i < variants.Length; i++) variants[i] = traditions[i].For(Id);
        return variants;
    }

    /// <summary>The variant with an id, or the default when there is none given.</summary>
    /// <exception cref="ArgumentException">The rule has no such variant; the message lists those it has.</exception>
    private protected TVariant Choose<TVariant>(IReadOnlyList<TVariant> variants, string? variant)
        where TVariant : MatchVariant
    {
        if (variant is null) return variants[0];
        foreach (var candidate in variants)
            if (candidate.Id == variant) return candidate;

        var known = string.Join(", ", variants.Select(candidate => candidate.Id));
        throw new ArgumentException($"The rule {Id} has no variant '{variant}'. It has: {known}.", nameof(variant));
    }
}
