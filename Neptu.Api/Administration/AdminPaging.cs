namespace Neptu.Api.Administration;

/// <summary>How admins' lists are cut.</summary>
internal static class AdminPaging
{
    /// <summary>The last page that can be asked for: with any limit, the items before it are a number that fits.</summary>
    public const int MostPages = 1_000_000;
}
