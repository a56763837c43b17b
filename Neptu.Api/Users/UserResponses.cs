using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Neptu.Core.Users;
using Neptu.Wariga.Soul;

namespace Neptu.Api.Users;

/// <summary>A person as the single-page app knows one.</summary>
internal sealed record UserDto(
    Guid Id,
    string WalletAddress,
    string? Email,
    string? DisplayName,
    DateOnly? BirthDate,
    string PreferredLanguage,
    string[] Interests,
    bool Onboarded,
    [property: AllowedValues(Roles.User, Roles.Developer, Roles.Admin)] string Role,
    DateTime CreatedAt,
    DateTime UpdatedAt)
{
    /// <summary>True for the role admin; the first single-page app reads this instead of <see cref="Role"/>.</summary>
    public bool IsAdmin => Role == Roles.Admin;

    public static UserDto From(User user) =>
        new(
            user.Id,
            user.WalletAddress,
            user.Email,
            user.DisplayName,
            user.BirthDate,
            user.PreferredLanguage,
            user.Interests,
            user.Onboarded,
            user.Role,
            user.CreatedAt.UtcDateTime,
            user.UpdatedAt.UtcDateTime);
}

/// <summary>A person.</summary>
internal sealed record UserResponse(UserDto User) : SuccessResponse;

/// <summary>A person, and whether they had been onboarded before and were left as they were.</summary>
internal sealed record OnboardResponse(
    UserDto User,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AlreadyOnboarded) : SuccessResponse;

/// <summary>Who the readings are for.</summary>
internal sealed record ReadingOwner(string WalletAddress, DateOnly BirthDate);

/// <summary>The readings of a day, in the two forms that single-page apps read.</summary>
internal sealed record UserReadings(Potensi Potensi, Peluang Peluang, FullReading Full, DateOnly Date);

/// <summary>A person's readings.</summary>
internal sealed record UserReadingResponse(ReadingOwner User, UserReadings Reading) : SuccessResponse
{
    public static UserReadingResponse Of(string wallet, DateOnly birthDate, DateOnly day, FullReading full) =>
        new(new(wallet, birthDate), new(full.Potensi, full.Peluang, full, day));
}
