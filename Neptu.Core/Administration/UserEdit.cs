namespace Neptu.Core.Administration;

/// <summary>What an admin changes of a person; null leaves it as it is.</summary>
/// <param name="Role">One of <see cref="Users.Roles"/>.</param>
/// <param name="DisplayName">1 to 50 characters.</param>
/// <param name="Email">An e-mail address.</param>
/// <param name="Plan">A plan in place of the one they have.</param>
public sealed record UserEdit(string? Role, string? DisplayName, string? Email, PlanGrant? Plan);

/// <summary>A plan that is given to somebody.</summary>
/// <param name="Slug">Which; the free one takes any other away.</param>
/// <param name="ExpiresAt">Until when; null for good.</param>
public sealed record PlanGrant(string Slug, DateTimeOffset? ExpiresAt);
