using System.Globalization;
using System.Text.Json;

namespace Neptu.Core.Solana.Rpc;

/// <summary>How far the network is with a transaction.</summary>
/// <param name="Succeeded">False when it was executed and failed.</param>
/// <param name="IsFinalized">True when no fork can undo it.</param>
public sealed record SignatureStatus(bool Succeeded, bool IsFinalized)
{
    internal static SignatureStatus? Of(SignatureStatusWire? wire) =>
        wire is null ? null : new(wire.Err is null or { ValueKind: JsonValueKind.Null }, wire.ConfirmationStatus == "finalized");
}

/// <summary>A finalized transaction that carries an address.</summary>
/// <param name="Signature">Its name.</param>
/// <param name="Succeeded">False when it was executed and failed.</param>
public sealed record AddressSignature(string Signature, bool Succeeded)
{
    internal static AddressSignature Of(AddressSignatureWire wire) =>
        TransactionSignature.IsValid(wire.Signature)
            ? new(wire.Signature, wire.Err is null or { ValueKind: JsonValueKind.Null })
            : throw new JsonException("Not a signature.");
}

/// <summary>What a transaction is built on.</summary>
/// <param name="Blockhash">Base58 of the hash.</param>
/// <param name="LastValidBlockHeight">A transaction that is in no block up to this height will never be in one.</param>
/// <param name="Slot">The slot of the answer: the transaction can only be in a later one.</param>
public sealed record LatestBlockhash(string Blockhash, long LastValidBlockHeight, long Slot)
{
    internal static LatestBlockhash Of(BlockhashWire wire, long slot) =>
        Users.SolanaAddress.IsValid(wire.Blockhash)
            ? new(wire.Blockhash, wire.LastValidBlockHeight, slot)
            : throw new JsonException("Not a block's hash.");
}

/// <summary>A place in the chain.</summary>
/// <param name="Slot">Counts time.</param>
/// <param name="BlockHeight">Counts blocks; some slots have none.</param>
public sealed record ChainPosition(long Slot, long BlockHeight);

internal sealed record Contextual<T>(ContextWire Context, T Value);

internal sealed record ContextWire(long Slot);

internal sealed record SignatureStatusWire(JsonElement? Err, string? ConfirmationStatus);

internal sealed record AddressSignatureWire(string Signature, JsonElement? Err);

internal sealed record BlockhashWire(string Blockhash, long LastValidBlockHeight);

internal sealed record EpochWire(long AbsoluteSlot, long BlockHeight);

internal sealed record TokenAccountWire(TokenAccountWire.AccountWire Account)
{
    /// <summary>Adds up accounts, which must be of the owner and the mint that were asked for.</summary>
    public static ulong Sum(TokenAccountWire[] accounts, string owner, string mint)
    {
        var sum = 0UL;
        foreach (var info in accounts.Whole().Select(account => account.Account.Data.Parsed.Info))
        {
            if (info.Owner != owner || info.Mint != mint)
                throw new JsonException("Somebody else's account.");

            sum = checked(sum + info.TokenAmount.BaseUnits);
        }

        return sum;
    }

    internal sealed record AccountWire(DataWire Data);

    internal sealed record DataWire(ParsedWire Parsed);

    internal sealed record ParsedWire(InfoWire Info);

    internal sealed record InfoWire(string Mint, string Owner, TokenAmountWire TokenAmount);
}

internal sealed record TokenAmountWire(string Amount)
{
    public ulong BaseUnits => Parse(Amount);

    public static ulong Parse(string amount) =>
        ulong.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var units)
            ? units
            : throw new JsonException("Not an amount.");
}
