using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Rpc;
using Xunit;

namespace Neptu.Tests.Support.Fakes;

/// <summary>
/// A Solana RPC server on a real socket: JSON-RPC 2.0 with the methods, parameters, error codes and commitment levels of
/// the real one, over a chain that a test writes. It misbehaves when told to.
/// </summary>
internal sealed class SolanaServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (SolanaTransaction Transaction, bool IsFinalized)> _transactions = new();
    private readonly ConcurrentDictionary<(string Wallet, string? Mint), ulong> _balances = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly WebApplication _app;

    private SolanaServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/", AnswerAsync);
    }

    /// <summary>What to do with a method instead of answering; null to answer.</summary>
    public Func<string, SolanaFault?> Fault { get; set; } = _ => null;

    /// <summary>Devnet's.</summary>
    public string GenesisHash { get; set; } = "EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG";

    public string Blockhash { get; set; } = PublicKey.Random().ToString();

    /// <summary>Of finalized blocks.</summary>
    public long BlockHeight { get; set; } = 900;

    /// <summary>The newest finalized slot.</summary>
    public long Slot { get; set; } = 1_000;

    public long FirstAvailableSlot { get; set; }

    /// <summary>Methods in the order in which they were asked.</summary>
    public string[] Asked => [.. _asked];

    public Uri Address => new(_app.Urls.Single());

    /// <summary>How many blocks a hash is good for.</summary>
    public const long BlockhashLifetime = 150;

    public static async Task<SolanaServer> StartAsync()
    {
        var server = new SolanaServer();
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Puts a transaction into a block that no fork can undo.</summary>
    public SolanaTransaction Finalize(SolanaTransaction transaction)
    {
        _transactions[transaction.Signature] = (transaction, true);
        return transaction;
    }

    /// <summary>Puts a transaction into a block that a fork might still undo.</summary>
    public SolanaTransaction Process(SolanaTransaction transaction)
    {
        _transactions[transaction.Signature] = (transaction, false);
        return transaction;
    }

    public void SetBalance(string wallet, string? mint, ulong units) => _balances[(wallet, mint)] = units;

    /// <summary>What a token account has gained by all finalized transactions, in base units.</summary>
    public ulong Gained(string tokenAccount) => _transactions.Values
        .Where(known => known.IsFinalized && known.Transaction.Succeeded)
        .Aggregate(0UL, (sum, known) => sum + known.Transaction.GainedBy(tokenAccount));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var question = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var (id, method) = ((long)question!["id"]!, (string)question["method"]!);
        var parameters = question["params"]!.AsArray();
        _asked.Enqueue(method);
        JsonObject answer = new() { ["jsonrpc"] = "2.0", ["id"] = id };
        if (!http.Request.HasJsonContentType() || (string?)question["jsonrpc"] != "2.0")
            answer["error"] = Error(-32600, "Invalid request");
        else
            Answer(method, parameters, answer);

        if (Fault(method) is { } fault)
            await fault(http, answer);
        else
            await http.Response.WriteAsJsonAsync<JsonNode>(answer, http.RequestAborted);
    }

    private void Answer(string method, JsonArray parameters, JsonObject answer)
    {
        switch (method)
        {
            case "getTransaction":
                AnswerTransaction(parameters, answer);
                break;
            case "getSignatureStatuses":
                answer["result"] = InContext(new JsonArray([.. parameters[0]!.AsArray().Select(signature => Status((string)signature!))]));
                break;
            case "getSignaturesForAddress" when (long)parameters[1]!["minContextSlot"]! > Slot:
                answer["error"] = Error(-32016, "Minimum context slot has not been reached");
                break;
            case "getSignaturesForAddress":
                answer["result"] = SignaturesFor((string)parameters[0]!, (int)parameters[1]!["limit"]!);
                break;
            case "getLatestBlockhash":
                answer["result"] = InContext(new JsonObject
                {
                    ["blockhash"] = Blockhash, ["lastValidBlockHeight"] = BlockHeight + BlockhashLifetime,
                });
                break;
            case "getGenesisHash":
                answer["result"] = GenesisHash;
                break;
            case "getEpochInfo":
                answer["result"] = new JsonObject
                {
                    ["absoluteSlot"] = Slot, ["blockHeight"] = BlockHeight, ["epoch"] = 27,
                    ["slotIndex"] = 1, ["slotsInEpoch"] = 8192, ["transactionCount"] = 5,
                };
                break;
            case "getFirstAvailableBlock":
                answer["result"] = FirstAvailableSlot;
                break;
            case "getBalance":
                answer["result"] = InContext(_balances.GetValueOrDefault(((string)parameters[0]!, null)));
                break;
            case "getTokenAccountsByOwner":
                answer["result"] = InContext(TokenAccounts((string)parameters[0]!, (string)parameters[1]!["mint"]!));
                break;
            default:
                answer["error"] = Error(-32601, "Method not found");
                break;
        }
    }

    private void AnswerTransaction(JsonArray parameters, JsonObject answer)
    {
        var config = parameters[1]!;
        if ((string?)config["commitment"] != "finalized" || (string?)config["encoding"] != "jsonParsed")
            answer["error"] = Error(-32602, "This server wants commitment finalized and encoding jsonParsed");
        else if (!_transactions.TryGetValue((string)parameters[0]!, out var found) || !found.IsFinalized)
            answer["result"] = null;
        else if (found.Transaction.ToJson() is var json && json["version"]!.GetValueKind() == System.Text.Json.JsonValueKind.Number
            && ((int?)config["maxSupportedTransactionVersion"] ?? -1) < (int)json["version"]!)
            answer["error"] = Error(-32015, "Transaction version (1) is not supported by the requesting client");
        else
            answer["result"] = json;
    }

    private JsonObject? Status(string signature) => _transactions.TryGetValue(signature, out var found)
        ? new()
        {
            ["confirmationStatus"] = found.IsFinalized ? "finalized" : "confirmed",
            ["confirmations"] = found.IsFinalized ? null : 10,
            ["err"] = found.Transaction.ToJson()["meta"]!["err"]?.DeepClone(),
            ["slot"] = found.Transaction.Slot,
        }
        : null;

    private JsonArray SignaturesFor(string address, int limit) => new([.. _transactions.Values
        .Where(known => known.IsFinalized && known.Transaction.Carries(address))
        .OrderByDescending(known => known.Transaction.Slot)
        .Take(Math.Min(limit, SolanaRpc.MostSignatures))
        .Select(known => new JsonObject
        {
            ["blockTime"] = known.Transaction.ToJson()["blockTime"]?.DeepClone(),
            ["confirmationStatus"] = "finalized",
            ["err"] = known.Transaction.ToJson()["meta"]!["err"]?.DeepClone(),
            ["memo"] = null,
            ["signature"] = known.Transaction.Signature,
            ["slot"] = known.Transaction.Slot,
        })]);

    private JsonArray TokenAccounts(string owner, string mint) => !_balances.TryGetValue((owner, mint), out var units) ? [] :
    [
        new JsonObject
        {
            ["account"] = new JsonObject
            {
                ["data"] = new JsonObject
                {
                    ["parsed"] = new JsonObject
                    {
                        ["info"] = new JsonObject
                        {
                            ["isNative"] = false,
                            ["mint"] = mint,
                            ["owner"] = owner,
                            ["state"] = "initialized",
                            ["tokenAmount"] = new JsonObject
                            {
                                ["amount"] = $"{units}", ["decimals"] = 6, ["uiAmount"] = units / 1e6, ["uiAmountString"] = $"{units / 1e6m}",
                            },
                        },
                        ["type"] = "account",
                    },
                    ["program"] = "spl-token",
                    ["space"] = 165,
                },
                ["executable"] = false, ["lamports"] = 2039280, ["owner"] = Programs.Token.ToString(),
                ["rentEpoch"] = 18446744073709551615, ["space"] = 165,
            },
            ["pubkey"] = PublicKey.Random().ToString(),
        },
    ];

    private JsonObject InContext(JsonNode value) =>
        new() { ["context"] = new JsonObject { ["apiVersion"] = "2.3.8", ["slot"] = Slot }, ["value"] = value };

    private static JsonObject Error(int code, string message) => new() { ["code"] = code, ["message"] = message };
}
