using System.ComponentModel.DataAnnotations;
using Neptu.Api.Validation;
using Neptu.Core.Users;

namespace Neptu.Api.Users;

/// <summary>Who is there. Other members that older apps send, such as <c>chainType</c>, are ignored.</summary>
public sealed record CreateUserRequest
{
    /// <summary>The wallet that the person is known by.</summary>
    [Required, WalletAddress]
    public string? WalletAddress { get; init; }

    /// <summary>Kept with a new user; never used to find one.</summary>
    [EmailAddress, MaxLength(254)]
    public string? Email { get; init; }
}

/// <summary>What is to change; a member that is missing or null stays as it is.</summary>
public sealed record UpdateUserRequest
{
    /// <summary>1 to 50 characters.</summary>
    [StringLength(50, MinimumLength = 1)]
    public string? DisplayName { get; init; }

    /// <summary>Where to reach the person.</summary>
    [EmailAddress, MaxLength(254)]
    public string? Email { get; init; }

    /// <summary>Replaces the whole list.</summary>
    [InterestCodes]
    public string[]? Interests { get; init; }

    /// <summary>Makes the person onboarded.</summary>
    [CalendarDate]
    public string? BirthDate { get; init; }

    /// <summary>Language tag, 2 to 5 characters.</summary>
    [LanguageTag]
    public string? PreferredLanguage { get; init; }

    internal UserChanges ToChanges() =>
        new(DisplayName, Email, PreferredLanguage, Interests, BirthDate is null ? null : CalendarDateAttribute.Parse(BirthDate));
}

/// <summary>What a person says of themselves at the beginning.</summary>
public sealed record OnboardRequest
{
    /// <summary>Makes the person onboarded.</summary>
    [Required, CalendarDate]
    public string? BirthDate { get; init; }

    /// <summary>1 to 50 characters.</summary>
    [StringLength(50, MinimumLength = 1)]
    public string? DisplayName { get; init; }

    /// <summary>Replaces the whole list.</summary>
    [InterestCodes]
    public string[]? Interests { get; init; }

    /// <summary>Language tag, 2 to 5 characters.</summary>
    [LanguageTag]
    public string? PreferredLanguage { get; init; }

    internal UserChanges ToChanges() =>
        new(DisplayName, Email: null, PreferredLanguage, Interests, CalendarDateAttribute.Parse(BirthDate!));
}
