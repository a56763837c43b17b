using System.ComponentModel.DataAnnotations;
using Neptu.Core.Administration;
using Neptu.Core.Users;

namespace Neptu.Api.Administration;

/// <summary>What is to change of a person; a member that is missing or null stays as it is.</summary>
public sealed record EditUserRequest
{
    /// <summary>user, developer or admin; not one's own.</summary>
    [AllowedValues(null, Roles.User, Roles.Developer, Roles.Admin)]
    public string? Role { get; init; }

    /// <summary>1 to 50 characters.</summary>
    [StringLength(50, MinimumLength = 1)]
    public string? DisplayName { get; init; }

    /// <summary>Where to reach the person.</summary>
    [EmailAddress, MaxLength(254)]
    public string? Email { get; init; }

    /// <summary>A plan in place of the one they have.</summary>
    public PlanGrantRequest? Plan { get; init; }

    internal UserEdit ToEdit() => new(Role, DisplayName, Email, Plan is null ? null : new(Plan.Slug!, Plan.ExpiresAt?.ToUniversalTime()));
}

/// <summary>A plan that is given to somebody.</summary>
public sealed record PlanGrantRequest
{
    /// <summary>Which; the free one takes any other away.</summary>
    [Required]
    public string? Slug { get; init; }

    /// <summary>Until when; null for good.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
