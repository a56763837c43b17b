using System.ComponentModel.DataAnnotations;
using Neptu.Core.Words;

namespace Neptu.Api.Pictures;

/// <summary>A language that there are words in; English when it is left out.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class LanguageAttribute : ValidationAttribute
{
    private static readonly string Known = string.Join(", ", Phrasebook.Languages);

    public LanguageAttribute()
        : base($"{{0}} must be a language out of: {Known}.")
    {
    }

    public override bool IsValid(object? value) => value is null || (value is string tag && Phrasebook.TryFor(tag, out _));

    /// <summary>The words for a text that has passed validation.</summary>
    public static Phrasebook Parse(string? tag) => Phrasebook.TryFor(tag, out var words) ? words : Phrasebook.English;
}
