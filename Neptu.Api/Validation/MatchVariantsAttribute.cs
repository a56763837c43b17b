using System.ComponentModel.DataAnnotations;
using Neptu.Wariga.Matches;

namespace Neptu.Api.Validation;

/// <summary>Ids of variants of the interpretive rules, separated by commas, of each rule one at most.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class MatchVariantsAttribute() : ValidationAttribute(
    $"{{0}} must list variants, separated by commas and at most one of each rule. The rules and their variants: {Catalogue}.")
{
    private static string Catalogue => string.Join("; ", MatchRules.All.Select(rule => $"{rule.Id}: {string.Join(", ", IdsOf(rule))}"));

    public override bool IsValid(object? value) => value is null || (value is string text && AreKnown(Parse(text)));

    /// <summary>The ids in a list; none without one.</summary>
    public static IReadOnlyList<string> Parse(string? text) => text?.Split(',') ?? [];

    private static bool AreKnown(IReadOnlyList<string> ids) =>
        ids.All(id => MatchRules.All.Any(rule => IdsOf(rule).Contains(id)))
        && MatchRules.All.All(rule => ids.Count(IdsOf(rule).Contains) <= 1);

    private static IEnumerable<string> IdsOf(MatchRule rule) => rule.Variants.Select(variant => variant.Id);
}
