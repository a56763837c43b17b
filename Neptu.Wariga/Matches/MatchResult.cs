namespace Neptu.Wariga.Matches;

/// <summary>What a rule says of a birth or of a pair, and on whose word. Made by a rule; the default value says nothing.</summary>
/// <param name="Rule">The <see cref="MatchRule.Id"/> of the rule.</param>
/// <param name="Variant">The <see cref="MatchVariant.Id"/> of the tradition followed.</param>
/// <param name="Standing">How well that variant is attested.</param>
/// <param name="Source">Where it is published.</param>
/// <param name="Number">The number that was divided: of a pair, the sum of both.</param>
/// <param name="Outcome">What its remainder means.</param>
public readonly record struct MatchResult(
    string Rule, string Variant, Standing Standing, string Source, int Number, MatchOutcome Outcome);
