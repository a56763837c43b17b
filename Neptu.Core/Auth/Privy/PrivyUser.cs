using System.Text.Json;
using Neptu.Core.Users;

namespace Neptu.Core.Auth.Privy;

/// <summary>A user as Privy's API tells of one; of much more, what matters here.</summary>
/// <param name="Id">The decentralized identifier.</param>
/// <param name="LinkedAccounts">Wallets, e-mail addresses and the like.</param>
public sealed record PrivyUser(string? Id, IReadOnlyList<PrivyAccount>? LinkedAccounts)
{
    internal static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The Solana wallet that was verified first, so that linking another makes nobody another person; null without any.</summary>
    public string? SolanaWallet => (LinkedAccounts ?? [])
        .Where(account => account is { Type: "wallet", ChainType: "solana" } && SolanaAddress.IsValid(account.Address))
        .OrderBy(account => account.FirstVerifiedAt ?? account.VerifiedAt ?? long.MaxValue)
        .ThenBy(account => account.Address, StringComparer.Ordinal)
        .FirstOrDefault()?.Address;
}

/// <summary>An account that a user has linked.</summary>
/// <param name="Type">Such as wallet.</param>
/// <param name="ChainType">Of a wallet, such as solana.</param>
/// <param name="Address">Of a wallet, in its chain's form.</param>
/// <param name="FirstVerifiedAt">Seconds since 1970.</param>
/// <param name="VerifiedAt">Seconds since 1970.</param>
public sealed record PrivyAccount(string? Type, string? ChainType, string? Address, long? FirstVerifiedAt, long? VerifiedAt);
