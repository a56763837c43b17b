using System.Text.Json.Nodes;

namespace Neptu.Emulators.Privy;

/// <summary>Accounts that a user of Privy has linked, as its API writes them.</summary>
internal static class PrivyAccounts
{
    private const long LongAgo = 1731974895;

    public static JsonObject Solana(string address, long verifiedAt = LongAgo) => Wallet("solana", address, verifiedAt);

    public static JsonObject Ethereum() => Wallet("ethereum", "0x39b5f0Bd7F9B4a8aF8e5f1d9Cb2C8f2fC0E2A3b1", 1731974000);

    public static JsonObject Email(string address) =>
        new() { ["type"] = "email", ["address"] = address, ["verified_at"] = LongAgo, ["first_verified_at"] = LongAgo };

    private static JsonObject Wallet(string chain, string address, long verifiedAt) => new()
    {
        ["type"] = "wallet",
        ["address"] = address,
        ["chain_type"] = chain,
        ["wallet_client_type"] = "privy",
        ["connector_type"] = "embedded",
        ["recovery_method"] = null,
        ["delegated"] = false,
        ["verified_at"] = verifiedAt,
        ["first_verified_at"] = verifiedAt,
        ["latest_verified_at"] = verifiedAt,
    };
}
