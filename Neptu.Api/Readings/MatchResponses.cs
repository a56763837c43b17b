using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Neptu.Core.Words;
using Neptu.Wariga.Matches;

namespace Neptu.Api.Readings;

/// <summary>What a rule says, in the words of a language.</summary>
/// <param name="Key">The key, the same in every language.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Text">What it means.</param>
/// <param name="Omen">Whether the source calls it good, mixed or bad; unstated where it does not say.</param>
internal sealed record OutcomeDto(
    string Key, string Name, string? Text, [property: AllowedValues("unstated", "good", "mixed", "bad")] string Omen)
{
    public static OutcomeDto Of(string rule, MatchOutcome outcome, Phrasebook words)
    {
        var phrase = words.Match(rule, outcome.Key);
        return new(outcome.Key, phrase.Name, phrase.Text, outcome.Omen.Key());
    }
}

/// <summary>A rule, and on whose word it is followed. Comes before what the rule says.</summary>
internal abstract record RuleDto
{
    private protected RuleDto(MatchRule rule, string variant, Standing standing, string source, Phrasebook words)
    {
        var phrase = words.Rule(rule.Id);
        Rule = rule.Id;
        Name = phrase.Name;
        Text = phrase.Text;
        Variant = variant;
        Variants = [.. rule.Variants.Select(known => known.Id)];
        Standing = standing.Key();
        Source = source;
    }

    /// <summary>The id, the same in every language.</summary>
    [JsonPropertyOrder(-1)]
    public string Rule { get; }

    /// <summary>What it is called.</summary>
    [JsonPropertyOrder(-1)]
    public string Name { get; }

    /// <summary>How it counts.</summary>
    [JsonPropertyOrder(-1)]
    public string? Text { get; }

    /// <summary>The tradition followed.</summary>
    [JsonPropertyOrder(-1)]
    public string Variant { get; }

    /// <summary>The traditions that there are, the usual one first.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<string> Variants { get; }

    /// <summary>How well the one followed is attested: well-attested, medium or disputed.</summary>
    [JsonPropertyOrder(-1), AllowedValues("well-attested", "medium", "disputed")]
    public string Standing { get; }

    /// <summary>Where it is published.</summary>
    [JsonPropertyOrder(-1)]
    public string Source { get; }
}

/// <summary>A rule that divides a number, and what the remainder means.</summary>
internal sealed record MatchDto : RuleDto
{
    public MatchDto(MatchRule rule, MatchResult result, Phrasebook words)
        : base(rule, result.Variant, result.Standing, result.Source, words)
    {
        Number = result.Number;
        Outcome = OutcomeDto.Of(rule.Id, result.Outcome, words);
    }

    /// <summary>The number; of a pair the sum of both.</summary>
    public int Number { get; }

    /// <summary>What its remainder means.</summary>
    public OutcomeDto Outcome { get; }
}

/// <summary>Some years of a life; ages are full years.</summary>
internal sealed record LifePeriodDto(int FromAge, int ToAge, int Level, OutcomeDto Outcome);

/// <summary>A rule of the periods of a life, and what it says of each.</summary>
internal sealed record LifePeriodsDto : RuleDto
{
    public LifePeriodsDto(MatchRule rule, LifePeriods life, Phrasebook words)
        : base(rule, life.Variant, life.Standing, life.Source, words) =>
        Periods =
        [
            .. life.Periods.Select(period =>
                new LifePeriodDto(period.FromAge, period.ToAge, period.Level, OutcomeDto.Of(rule.Id, period.Outcome, words))),
        ];

    /// <summary>The periods, from birth on, without a gap.</summary>
    public IReadOnlyList<LifePeriodDto> Periods { get; }
}

/// <summary>What the interpretive rules say.</summary>
/// <param name="BirthDate">The birth read.</param>
/// <param name="Date">The day it is read for, if any.</param>
/// <param name="BirthDate2">The other birth it is matched with, if any.</param>
/// <param name="Note">The sentence that belongs below all of this.</param>
/// <param name="Birth">What the rules say of the birth.</param>
/// <param name="Day">What they say of the birth on the day; empty without one.</param>
/// <param name="Pair">What they say of the two births; empty without the other.</param>
/// <param name="Life">The periods of the life.</param>
internal sealed record MatchesResponse(
    DateOnly BirthDate,
    DateOnly? Date,
    DateOnly? BirthDate2,
    string Note,
    IReadOnlyList<MatchDto> Birth,
    IReadOnlyList<MatchDto> Day,
    IReadOnlyList<MatchDto> Pair,
    LifePeriodsDto Life) : SuccessResponse;
