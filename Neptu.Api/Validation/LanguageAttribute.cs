using System.ComponentModel.DataAnnotations;
using Neptu.Core.Words;

namespace Neptu.Api.Validation;

/// <summary>The tag of a language that there are words in.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class LanguageAttribute() : ValidationAttribute($"{{0}} must be one of: {string.Join(", ", Phrasebook.Languages)}.")
{
    public override bool IsValid(object? value) => value is null || (value is string tag && Phrasebook.TryFor(tag, out _));

    /// <summary>The words for a tag that has passed validation; English for none.</summary>
    public static Phrasebook WordsFor(string? tag) => Phrasebook.TryFor(tag, out var words) ? words : Phrasebook.English;
}
