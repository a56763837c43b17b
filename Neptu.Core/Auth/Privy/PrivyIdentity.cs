namespace Neptu.Core.Auth.Privy;

/// <summary>Which person a user of Privy is, as Privy last said.</summary>
public sealed class PrivyIdentity
{
    /// <summary>Longest identifier that is kept, characters.</summary>
    public const int LongestDid = 128;

    /// <summary>Privy's decentralized identifier.</summary>
    public required string Did { get; init; }

    /// <summary>The person whose wallet is linked.</summary>
    public required Guid UserId { get; init; }

    /// <summary>When Privy said so.</summary>
    public required DateTimeOffset CheckedAt { get; init; }
}
