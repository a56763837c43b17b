using System.Text.Json;

namespace Neptu.Core.Solana.Rpc;

// The parts that are read of what getTransaction answers with encoding jsonParsed: https://solana.com/docs/rpc/http/gettransaction
internal sealed record TransactionWire(long Slot, long? BlockTime, BodyWire Transaction, MetaWire Meta);

internal sealed record BodyWire(string[] Signatures, MessageWire Message);

internal sealed record MessageWire(AccountKeyWire[] AccountKeys, InstructionWire[] Instructions);

internal sealed record AccountKeyWire(string Pubkey, bool Signer);

internal sealed record InstructionWire(string ProgramId, JsonElement? Parsed = null, string[]? Accounts = null, string? Data = null);

internal sealed record MetaWire(
    JsonElement? Err,
    ulong[] PreBalances,
    ulong[] PostBalances,
    InnerWire[]? InnerInstructions = null,
    TokenBalanceWire[]? PreTokenBalances = null,
    TokenBalanceWire[]? PostTokenBalances = null);

internal sealed record InnerWire(InstructionWire[] Instructions);

internal sealed record TokenBalanceWire(int AccountIndex, string Mint, TokenAmountWire UiTokenAmount, string? Owner = null);

internal sealed record ParsedWire(string Type, JsonElement Info);

internal sealed record SystemTransferWire(string Source, string Destination, ulong Lamports);

/// <summary>
/// Accounts beyond the authority are taken by the server for the signers of a multisig; a reference is such an account,
/// so a payment that carries one has its authority in the other member.
/// </summary>
internal sealed record TokenTransferWire(
    string Source,
    string Destination,
    string? Authority = null,
    string? MultisigAuthority = null,
    string? Amount = null,
    TokenAmountWire? TokenAmount = null,
    string? Mint = null);
