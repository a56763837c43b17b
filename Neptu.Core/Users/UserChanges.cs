namespace Neptu.Core.Users;

/// <summary>What a person wants changed; null leaves a field as it is.</summary>
public sealed record UserChanges(
    string? DisplayName,
    string? Email,
    string? PreferredLanguage,
    string[]? Interests,
    DateOnly? BirthDate);
