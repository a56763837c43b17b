using System.Text.Json;
using System.Text.Json.Nodes;
using Neptu.Emulators.Solana.Execution;
using SimpleBase;

namespace Neptu.Emulators.Solana;

/// <summary>The methods of the RPC server, each a question to the chain or a change of it.</summary>
/// <remarks>https://solana.com/docs/rpc/http</remarks>
internal sealed class RpcMethods(SolanaChain chain, TransactionExecutor executor, SolanaFaucet faucet)
{
    private const int MostSignatures = 1_000;

    public string GenesisHash { get; set; } = "EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG";

    public long FirstAvailableSlot { get; set; }

    /// <summary>The result of a method; null is a result too.</summary>
    /// <exception cref="RpcException">The server refuses.</exception>
    public JsonNode? Answer(string method, JsonArray parameters) => method switch
    {
        "getTransaction" => Transaction(parameters),
        "getSignatureStatuses" => InContext(new JsonArray([.. parameters[0]!.AsArray().Select(signature => Status((string)signature!))])),
        "getSignaturesForAddress" => Signatures((string)parameters[0]!, Config(parameters, 1)),
        "sendTransaction" => Send(parameters),
        "requestAirdrop" => faucet.Airdrop((string)parameters[0]!, (ulong)parameters[1]!).Signature,
        "getLatestBlockhash" => InContext(new JsonObject
        {
            ["blockhash"] = chain.Clock.Blockhash, ["lastValidBlockHeight"] = chain.Clock.LastValidBlockHeight,
        }),
        "isBlockhashValid" => InContext(chain.Clock.IsRecent((string)parameters[0]!)),
        "getGenesisHash" => GenesisHash,
        "getBlockHeight" => chain.Clock.BlockHeight,
        "getSlot" => chain.Clock.Slot,
        "getEpochInfo" => new JsonObject
        {
            ["absoluteSlot"] = chain.Clock.Slot, ["blockHeight"] = chain.Clock.BlockHeight, ["epoch"] = 27,
            ["slotIndex"] = 1, ["slotsInEpoch"] = 8192, ["transactionCount"] = 5,
        },
        "getFirstAvailableBlock" => FirstAvailableSlot,
        "getBalance" => InContext(chain.Lamports((string)parameters[0]!)),
        "getTokenAccountsByOwner" => InContext(TokenAccounts((string)parameters[0]!, parameters[1]!)),
        "getTokenAccountBalance" => InContext(TokenBalance((string)parameters[0]!)),
        "getHealth" => "ok",
        "getVersion" => new JsonObject { ["feature-set"] = 3640012085, ["solana-core"] = "2.3.8" },
        _ => throw new RpcException(RpcException.MethodNotFound, "Method not found"),
    };

    private JsonObject? Transaction(JsonArray parameters)
    {
        var config = Config(parameters, 1);
        if ((string?)config?["encoding"] != "jsonParsed")
            throw new RpcException(RpcException.InvalidParameters, "This server knows the encoding jsonParsed only");
        if (chain.Find((string)parameters[0]!) is not { } found || (WantsFinal(config) && !chain.IsFinal(found)))
            return null;

        var json = found.Transaction.ToJson();
        if (json["version"]!.GetValueKind() == JsonValueKind.Number
            && ((int?)config["maxSupportedTransactionVersion"] ?? -1) < (int)json["version"]!)
        {
            throw new RpcException(
                RpcException.VersionUnsupported, "Transaction version (1) is not supported by the requesting client");
        }

        return json;
    }

    private JsonObject? Status(string signature) => chain.Find(signature) is not { } found ? null : new()
    {
        ["confirmationStatus"] = chain.IsFinal(found) ? "finalized" : "confirmed",
        ["confirmations"] = chain.IsFinal(found) ? null : 10,
        ["err"] = ErrorOf(found),
        ["slot"] = found.Transaction.Slot,
    };

    private JsonArray Signatures(string address, JsonNode? config)
    {
        if ((long?)config?["minContextSlot"] > chain.Clock.Slot)
            throw new RpcException(RpcException.SlotNotReached, "Minimum context slot has not been reached");

        return new([.. chain.Entries
            .Where(entry => (chain.IsFinal(entry) || !WantsFinal(config)) && entry.Transaction.Carries(address))
            .Take(Math.Min((int?)config?["limit"] ?? MostSignatures, MostSignatures))
            .Select(entry => new JsonObject
            {
                ["blockTime"] = entry.Transaction.ToJson()["blockTime"]?.DeepClone(),
                ["confirmationStatus"] = chain.IsFinal(entry) ? "finalized" : "confirmed",
                ["err"] = ErrorOf(entry),
                ["memo"] = null,
                ["signature"] = entry.Transaction.Signature,
                ["slot"] = entry.Transaction.Slot,
            })]);
    }

    private string Send(JsonArray parameters)
    {
        var config = Config(parameters, 1);
        var bytes = (string?)config?["encoding"] == "base64"
            ? Convert.FromBase64String((string)parameters[0]!)
            : Base58.Bitcoin.Decode((string)parameters[0]!);
        return executor.Execute(bytes, skipPreflight: (bool?)config?["skipPreflight"] ?? false).Signature;
    }

    private JsonArray TokenAccounts(string owner, JsonNode filter)
    {
        if ((string?)filter["programId"] is { } program && program != SolanaPrograms.Token)
            return [];

        return new([.. chain.TokensOf(owner, (string?)filter["mint"]).Select(token => new JsonObject
        {
            ["account"] = TokenAccountJson(token.State),
            ["pubkey"] = token.Key,
        })]);
    }

    private static JsonObject TokenAccountJson(TokenAccount state) => new()
    {
        ["data"] = new JsonObject
        {
            ["parsed"] = new JsonObject
            {
                ["info"] = new JsonObject
                {
                    ["isNative"] = false,
                    ["mint"] = state.Mint,
                    ["owner"] = state.Owner,
                    ["state"] = "initialized",
                    ["tokenAmount"] = SplTransfer.UiAmount(state.Amount),
                },
                ["type"] = "account",
            },
            ["program"] = "spl-token",
            ["space"] = 165,
        },
        ["executable"] = false,
        ["lamports"] = SolanaTransaction.TokenAccountRent,
        ["owner"] = SolanaPrograms.Token,
        ["rentEpoch"] = ulong.MaxValue,
        ["space"] = 165,
    };

    private JsonObject TokenBalance(string account) => chain.Tokens(account) is { } state
        ? SplTransfer.UiAmount(state.Amount)
        : throw new RpcException(RpcException.InvalidParameters, "Invalid param: could not find account");

    private JsonObject InContext(JsonNode value) =>
        new() { ["context"] = new JsonObject { ["apiVersion"] = "2.3.8", ["slot"] = chain.Clock.NewestSlot }, ["value"] = value };

    private static JsonNode? Config(JsonArray parameters, int index) => index < parameters.Count ? parameters[index] : null;

    /// <summary>Finalized is what a caller wants who does not say otherwise.</summary>
    private static bool WantsFinal(JsonNode? config) => (string?)config?["commitment"] is null or "finalized";

    private static JsonNode? ErrorOf(SolanaChain.Entry entry) => entry.Transaction.ToJson()["meta"]!["err"]?.DeepClone();
}
