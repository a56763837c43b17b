namespace Neptu.Core.Users;

/// <summary>What a person may do, from least to most; each may do what those before it may.</summary>
public static class Roles
{
    /// <summary>Everybody.</summary>
    public const string User = "user";

    /// <summary>May hold API keys and OAuth clients.</summary>
    public const string Developer = "developer";

    /// <summary>May see and change everything.</summary>
    public const string Admin = "admin";

    private static readonly string[] All = [User, Developer, Admin];

    /// <summary>A role and those above it.</summary>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public static IReadOnlyList<string> AtLeast(string role) => Array.IndexOf(All, role) is >= 0 and var place
        ? All[place..]
        : throw new ArgumentException($"There is no role '{role}'.", nameof(role));
}
