namespace Neptu.Core.Administration;

/// <summary>Which people an admin wants to see.</summary>
/// <param name="Text">Part of a wallet, a name or an e-mail address, in any case; null for all.</param>
/// <param name="SortBy">By what they are sorted.</param>
/// <param name="Descending">From the last to the first.</param>
public sealed record UserSearch(string? Text, UserOrder SortBy, bool Descending);

/// <summary>By what people are sorted.</summary>
public enum UserOrder
{
    /// <summary>When they came.</summary>
    CreatedAt,

    /// <summary>Their wallet.</summary>
    WalletAddress,

    /// <summary>Their name; those without one last.</summary>
    DisplayName,
}
