namespace Neptu.Core.Users;

/// <summary>What a person may do, from least to most.</summary>
public static class Roles
{
    /// <summary>Everybody.</summary>
    public const string User = "user";

    /// <summary>May hold API keys and OAuth clients.</summary>
    public const string Developer = "developer";

    /// <summary>May see and change everything.</summary>
    public const string Admin = "admin";
}
