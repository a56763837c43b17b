using System.Text.Json;

namespace Neptu.Core.Solana.Rpc;

/// <summary>Asks the chain. Every method is a read, and what a transaction did is only ever taken from a finalized block.</summary>
/// <remarks>https://solana.com/docs/rpc/http</remarks>
public sealed class SolanaRpc(RpcCaller caller)
{
    /// <summary>The most signatures that one question about an address brings.</summary>
    public const int MostSignatures = 1000;

    private const string Finalized = "finalized";
    private const string Confirmed = "confirmed";

    /// <summary>A finalized transaction, legacy or versioned; not found while it is younger than that.</summary>
    /// <param name="signature">A valid <see cref="TransactionSignature"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<RpcAnswer<ChainTransaction>> GetTransactionAsync(string signature, CancellationToken cancellation) =>
        caller.AskAsync<TransactionWire, ChainTransaction>(
            "getTransaction",
            [signature, new { commitment = Finalized, encoding = "jsonParsed", maxSupportedTransactionVersion = 0 }],
            wire => TransactionReader.Read(wire, signature),
            cancellation);

    /// <summary>How far the network is with a transaction; not found when it has not seen it.</summary>
    /// <param name="signature">A valid <see cref="TransactionSignature"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<RpcAnswer<SignatureStatus>> GetSignatureStatusAsync(string signature, CancellationToken cancellation) =>
        caller.AskAsync<Contextual<SignatureStatusWire?[]>, SignatureStatus>(
            "getSignatureStatuses",
            [new[] { signature }, new { searchTransactionHistory = true }],
            wire => wire.Value is [var status] ? SignatureStatus.Of(status) : throw new JsonException("Not one status."),
            cancellation);

    /// <summary>Finalized transactions that carry an address, newest first, at most <see cref="MostSignatures"/>.</summary>
    /// <param name="address">A valid <see cref="Users.SolanaAddress"/>.</param>
    /// <param name="atLeastSlot">A node that has not come as far must not answer.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<RpcAnswer<AddressSignature[]>> GetSignaturesOfAsync(string address, long atLeastSlot, CancellationToken cancellation) =>
        caller.AskAsync<AddressSignatureWire[], AddressSignature[]>(
            "getSignaturesForAddress",
            [address, new { commitment = Finalized, limit = MostSignatures, minContextSlot = atLeastSlot }],
            wires => Array.ConvertAll(wires.Whole(), AddressSignature.Of),
            cancellation);

    /// <summary>A block hash to build a transaction on, and the last height at which that can land.</summary>
    public Task<RpcAnswer<LatestBlockhash>> GetLatestBlockhashAsync(CancellationToken cancellation) =>
        caller.AskAsync<Contextual<BlockhashWire>, LatestBlockhash>(
            "getLatestBlockhash",
            [new { commitment = Confirmed }],
            wire => LatestBlockhash.Of(wire.Value, wire.Context.Slot),
            cancellation);

    /// <summary>How far the finalized chain has come.</summary>
    public Task<RpcAnswer<ChainPosition>> GetFinalizedPositionAsync(CancellationToken cancellation) =>
        caller.AskAsync<EpochWire, ChainPosition>(
            "getEpochInfo", [new { commitment = Finalized }], wire => new(wire.AbsoluteSlot, wire.BlockHeight), cancellation);

    /// <summary>The oldest slot that the server still has the block of.</summary>
    public Task<RpcAnswer<long>> GetFirstAvailableSlotAsync(CancellationToken cancellation) =>
        caller.AskAsync<long, long>("getFirstAvailableBlock", [], slot => slot, cancellation);

    /// <summary>Lamports of a wallet; none of one that was never seen.</summary>
    /// <param name="wallet">A valid <see cref="Users.SolanaAddress"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<RpcAnswer<ulong>> GetBalanceAsync(string wallet, CancellationToken cancellation) =>
        caller.AskAsync<Contextual<ulong>, ulong>(
            "getBalance", [wallet, new { commitment = Confirmed }], wire => wire.Value, cancellation);

    /// <summary>Base units of a token over all of a wallet's accounts.</summary>
    /// <param name="wallet">A valid <see cref="Users.SolanaAddress"/>.</param>
    /// <param name="mint">Of which token.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<RpcAnswer<ulong>> GetTokenBalanceAsync(string wallet, string mint, CancellationToken cancellation) =>
        caller.AskAsync<Contextual<TokenAccountWire[]>, ulong>(
            "getTokenAccountsByOwner",
            [wallet, new { mint }, new { commitment = Confirmed, encoding = "jsonParsed" }],
            wire => TokenAccountWire.Sum(wire.Value, wallet, mint),
            cancellation);
}
