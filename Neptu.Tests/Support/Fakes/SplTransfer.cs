using System.Globalization;
using System.Text.Json.Nodes;
using Neptu.Core.Solana;

namespace Neptu.Tests.Support.Fakes;

/// <summary>A transfer of tokens; a checked one, which names its mint, unless <see cref="Mint"/> is null.</summary>
public sealed record SplTransfer(string From, string To, string Authority, ulong Amount, string BalanceMint)
{
    public string? Mint { get; init; } = BalanceMint;

    public string? Reference { get; init; }

    /// <summary>Who owns the account that gives, if not the authority.</summary>
    public string? Owner { get; init; }

    /// <summary>Who owns the account that gets.</summary>
    public string? Recipient { get; init; }

    public bool CreatesRecipient { get; init; }

    public PublicKey Program { get; init; } = Programs.Token;

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
