namespace Neptu.Api;

/// <summary>How lists are cut.</summary>
internal static class Paging
{
    /// <summary>Items of one answer at most.</summary>
    public const int Most = 100;
}
