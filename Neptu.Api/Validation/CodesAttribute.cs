using System.ComponentModel.DataAnnotations;

namespace Neptu.Api.Validation;

/// <summary>A list of different codes out of those that are known.</summary>
internal abstract class CodesAttribute(IReadOnlyList<string> known, int fewest, int most)
    : ValidationAttribute($"{{0}} must be a list of {fewest} to {most} different codes out of: {string.Join(", ", known)}.")
{
    /// <summary>What there is to choose from.</summary>
    public IReadOnlyList<string> Known => known;

    public int Fewest => fewest;

    public int Most => most;

    public override bool IsValid(object? value) =>
        value is null
        || (value is string[] codes && codes.Length >= fewest && codes.Length <= most
            && codes.All(code => code is not null && known.Contains(code)) && codes.Distinct().Count() == codes.Length);
}
