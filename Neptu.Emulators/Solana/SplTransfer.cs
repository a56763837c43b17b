using System.Globalization;
using System.Text.Json.Nodes;

namespace Neptu.Emulators.Solana;

/// <summary>A transfer of tokens; a checked one, which names its mint, unless <see cref="Mint"/> is null.</summary>
/// <param name="From">Token account that gives.</param>
/// <param name="To">Token account that gets.</param>
/// <param name="Authority">The account's owner or a delegate, who signs.</param>
/// <param name="Amount">Base units.</param>
/// <param name="BalanceMint">The mint that both accounts are of.</param>
public sealed record SplTransfer(string From, string To, string Authority, ulong Amount, string BalanceMint)
{
    /// <summary>The mint that a checked transfer names.</summary>
    public string? Mint { get; init; } = BalanceMint;

    /// <summary>An account that is only carried along behind the authority.</summary>
    public string? Reference { get; init; }

    /// <summary>Owner of the account that gives, if not the authority.</summary>
    public string? Owner { get; init; }

    /// <summary>Owner of the account that gets.</summary>
    public string? Recipient { get; init; }

    /// <summary>Whether the account that gets does not exist before the transaction.</summary>
    public bool CreatesRecipient { get; init; }

    /// <summary>The token program that executes it.</summary>
    public string Program { get; init; } = SolanaPrograms.Token;

    /// <summary>The server takes accounts beyond the authority for the signers of a multisig: a reference changes the form.</summary>
    public JsonObject ToInfo()
    {
        JsonObject info = new() { ["destination"] = To, ["source"] = From };
        if (Reference is null)
        {
            info["authority"] = Authority;
        }
        else
        {
            info["multisigAuthority"] = Authority;
            info["signers"] = new JsonArray(Reference);
        }

        if (Mint is null)
        {
            info["amount"] = Amount.ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            info["mint"] = Mint;
            info["tokenAmount"] = UiAmount(Amount);
        }

        return info;
    }

    /// <summary>An amount in the forms in which the server tells it.</summary>
    public static JsonObject UiAmount(ulong amount) => new()
    {
        ["amount"] = amount.ToString(CultureInfo.InvariantCulture),
        ["decimals"] = 6,
        ["uiAmount"] = amount / 1e6,
        ["uiAmountString"] = (amount / 1e6m).ToString(CultureInfo.InvariantCulture),
    };
}
