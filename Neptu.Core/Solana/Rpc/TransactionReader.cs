using System.Text.Json;

namespace Neptu.Core.Solana.Rpc;

/// <summary>Turns the server's form of a transaction into ours. Whatever does not fit together is refused as garbage.</summary>
internal static class TransactionReader
{
    private static readonly string System = Programs.System.ToString();
    private static readonly string[] TokenPrograms = [Programs.Token.ToString(), Programs.Token2022.ToString()];

    /// <exception cref="JsonException">It makes no sense, or is not the transaction that was asked for.</exception>
    public static ChainTransaction Read(TransactionWire wire, string signature)
    {
        if (wire.Transaction.Signatures is not [var first, ..] || first != signature)
            throw new JsonException("Another transaction.");

        var message = wire.Transaction.Message;
        var all = message.Instructions.Whole()
            .Concat(wire.Meta.InnerInstructions.Whole().SelectMany(inner => inner.Instructions.Whole()))
            .ToList();
        return new()
        {
            Signature = signature,
            Slot = wire.Slot,
            BlockTime = TimeOf(wire.BlockTime),
            Succeeded = wire.Meta.Err is null or { ValueKind: JsonValueKind.Null },
            Accounts = AccountsOf(message, wire.Meta),
            LamportTransfers = [.. all.Select(LamportTransferOf).OfType<LamportTransfer>()],
            TokenTransfers = [.. all.Select(TokenTransferOf).OfType<TokenTransfer>()],
            Calls = [.. message.Instructions.Select(CallOf).OfType<ProgramCall>()],
            TokenBalances = TokenBalancesOf(message, wire.Meta),
        };
    }

    private static DateTimeOffset? TimeOf(long? seconds) => seconds switch
    {
        null => null,
        < 0 or > uint.MaxValue => throw new JsonException("Not a time."),
        { } known => DateTimeOffset.FromUnixTimeSeconds(known),
    };

    private static List<ChainAccount> AccountsOf(MessageWire message, MetaWire meta)
    {
        var keys = message.AccountKeys.Whole();
        if (meta.PreBalances.Length != keys.Length || meta.PostBalances.Length != keys.Length)
            throw new JsonException("Balances of other accounts.");

        return [.. keys.Select((key, index) =>
            new ChainAccount(key.Pubkey, key.Signer, meta.PreBalances[index], meta.PostBalances[index]))];
    }

    private static LamportTransfer? LamportTransferOf(InstructionWire instruction) =>
        instruction.ProgramId == System && ParsedAs(instruction, "transfer") is { } info
            ? ReadLamportTransfer(Read<SystemTransferWire>(info))
            : null;

    private static LamportTransfer ReadLamportTransfer(SystemTransferWire wire) => new(wire.Source, wire.Destination, wire.Lamports);

    private static TokenTransfer? TokenTransferOf(InstructionWire instruction) =>
        TokenPrograms.Contains(instruction.ProgramId)
        && (ParsedAs(instruction, "transfer") ?? ParsedAs(instruction, "transferChecked")) is { } info
            ? ReadTokenTransfer(instruction.ProgramId, Read<TokenTransferWire>(info))
            : null;

    private static TokenTransfer ReadTokenTransfer(string program, TokenTransferWire wire) =>
        new(
            program,
            wire.Source,
            wire.Destination,
            wire.Authority ?? wire.MultisigAuthority ?? throw new JsonException("A transfer that nobody made."),
            TokenAmountWire.Parse(wire.TokenAmount?.Amount ?? wire.Amount ?? throw new JsonException("A transfer of nothing.")),
            wire.Mint);

    private static ProgramCall? CallOf(InstructionWire instruction) =>
        instruction is { Accounts: { } accounts, Data: { } data } ? new(instruction.ProgramId, accounts.Whole(), data) : null;

    /// <summary>Some programs' instructions are parsed into a text, such as a memo.</summary>
    private static JsonElement? ParsedAs(InstructionWire instruction, string type) =>
        instruction.Parsed is { ValueKind: JsonValueKind.Object } parsed && Read<ParsedWire>(parsed) is var known && known.Type == type
            ? known.Info
            : null;

    private static List<TokenBalance> TokenBalancesOf(MessageWire message, MetaWire meta)
    {
        var before = ByAccount(meta.PreTokenBalances);
        var after = ByAccount(meta.PostTokenBalances);
        return [.. before.Keys.Union(after.Keys).Select(index =>
            BalanceOf(message, index, before.GetValueOrDefault(index), after.GetValueOrDefault(index)))];
    }

    private static Dictionary<int, TokenBalanceWire> ByAccount(TokenBalanceWire[]? balances)
    {
        Dictionary<int, TokenBalanceWire> result = [];
        foreach (var balance in balances.Whole())
        {
            if (!result.TryAdd(balance.AccountIndex, balance))
                throw new JsonException("Two balances of one account.");
        }

        return result;
    }

    private static TokenBalance BalanceOf(MessageWire message, int index, TokenBalanceWire? before, TokenBalanceWire? after)
    {
        if (index < 0 || index >= message.AccountKeys.Length || (before is not null && after is not null && before.Mint != after.Mint))
            throw new JsonException("A balance of no account.");

        return new(
            message.AccountKeys[index].Pubkey,
            (before ?? after)!.Mint,
            before?.Owner ?? after?.Owner,
            before?.UiTokenAmount.BaseUnits ?? 0,
            after?.UiTokenAmount.BaseUnits ?? 0);
    }

    private static T Read<T>(JsonElement element) => element.Deserialize<T>(RpcJson.Options) ?? throw new JsonException("Nothing.");
}
