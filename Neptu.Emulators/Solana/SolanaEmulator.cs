using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Neptu.Emulators.Faults;

namespace Neptu.Emulators.Solana;

/// <summary>
/// A Solana RPC server: JSON-RPC 2.0 with the methods, parameters, error codes and commitment levels of the real one. Its chain has the
/// transactions that wallets send, and those that a test writes. It misbehaves when told to.
/// </summary>
internal sealed partial class SolanaEmulator : IFaultyService
{
    /// <summary>How many blocks a hash is good for.</summary>
    public const long BlockhashLifetime = SolanaClock.BlockhashLifetime;

    private readonly Lock _gate = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly SolanaChain _chain;
    private readonly RpcMethods _methods;
    private readonly ILogger<SolanaEmulator> _log;

    public SolanaEmulator(SolanaEmulatorOptions options, SolanaClock clock, ILogger<SolanaEmulator> log)
    {
        _log = log;
        _chain = new(clock);
        Faucet = new(_chain, options);
        _methods = new(_chain, new(_chain, options), Faucet);
        Faucet.FundNetwork();
    }

    /// <inheritdoc/>
    public string Service => "solana";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> FaultNames => [.. SolanaFaults.ByName.Keys];

    /// <inheritdoc/>
    public string? CurrentFault { get; private set; }

    /// <summary>What to do with a method instead of answering; null to answer.</summary>
    public Func<string, SolanaFault?> Fault { get; set; } = _ => null;

    /// <summary>What tells the network from others; devnet's.</summary>
    public string GenesisHash
    {
        get => _methods.GenesisHash;
        set => _methods.GenesisHash = value;
    }

    /// <summary>The newest block's hash.</summary>
    public string Blockhash
    {
        get => _chain.Clock.Blockhash;
        set => _chain.Clock.Blockhash = value;
    }

    /// <summary>Number of finalized blocks.</summary>
    public long BlockHeight
    {
        get => _chain.Clock.BlockHeight;
        set => _chain.Clock.BlockHeight = value;
    }

    /// <summary>The newest finalized slot.</summary>
    public long Slot
    {
        get => _chain.Clock.Slot;
        set => _chain.Clock.Slot = value;
    }

    /// <summary>The oldest slot that the server still has the block of.</summary>
    public long FirstAvailableSlot
    {
        get => _methods.FirstAvailableSlot;
        set => _methods.FirstAvailableSlot = value;
    }

    /// <summary>Methods in the order in which they were asked.</summary>
    public string[] Asked => [.. _asked];

    /// <summary>Gives tokens and SOL away.</summary>
    public SolanaFaucet Faucet { get; }

    /// <summary>Puts a transaction into a block that no fork can undo; accounts are as they were.</summary>
    public SolanaTransaction Finalize(SolanaTransaction transaction) => Add(transaction, isFinal: true);

    /// <summary>Puts a transaction into a block that a fork might still undo; accounts are as they were.</summary>
    public SolanaTransaction Process(SolanaTransaction transaction) => Add(transaction, isFinal: false);

    /// <summary>Changes what a wallet holds.</summary>
    /// <param name="wallet">The wallet.</param>
    /// <param name="mint">Of which token, on its associated account; null for lamports.</param>
    /// <param name="units">Base units.</param>
    public void SetBalance(string wallet, string? mint, ulong units)
    {
        lock (_gate)
        {
            if (mint is null)
                _chain.SetLamports(wallet, units);
            else
                _chain.SetTokens(SolanaKey.TokenAccount(wallet, mint), new(mint, wallet, units));
        }
    }

    /// <summary>Base units that a token account has gained by all finalized transactions.</summary>
    public ulong Gained(string tokenAccount)
    {
        lock (_gate)
        {
            return _chain.Entries
                .Where(entry => _chain.IsFinal(entry) && entry.Transaction.Succeeded)
                .Aggregate(0UL, (sum, entry) => sum + entry.Transaction.GainedBy(tokenAccount));
        }
    }

    /// <inheritdoc/>
    public void SetFault(string? fault, IReadOnlyCollection<string> methods)
    {
        CurrentFault = fault;
        _chain.Clock.Stop(fault == SolanaFaults.Stale);
        var how = fault is null ? null : SolanaFaults.ByName[fault];
        Fault = method => methods.Count == 0 || methods.Contains(method) ? how : null;
    }

    /// <summary>Runs something that reads or changes the chain, alone.</summary>
    public T Synchronized<T>(Func<T> run)
    {
        lock (_gate)
            return run();
    }

    /// <summary>Answers a request, or does what the fault does instead.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        if (await ReadAsync(http) is not { } question)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var method = (string)question["method"]!;
        _asked.Enqueue(method);
        var answer = Answer(http, question, method);
        if (Fault(method) is { } fault)
        {
            LogFault(_log, method);
            await fault(http, answer);
        }
        else
        {
            LogAnswer(_log, method, answer["error"] is { } error ? (string)error["message"]! : "answered");
            await http.Response.WriteAsJsonAsync<JsonNode>(answer, http.RequestAborted);
        }
    }

    private JsonObject Answer(HttpContext http, JsonObject question, string method)
    {
        JsonObject answer = new() { ["jsonrpc"] = "2.0", ["id"] = question["id"]?.DeepClone() };
        try
        {
            if (!http.Request.HasJsonContentType() || (string?)question["jsonrpc"] != "2.0")
                throw new RpcException(RpcException.InvalidRequest, "Invalid request");

            answer["result"] = Synchronized(() => _methods.Answer(method, question["params"] as JsonArray ?? []));
        }
        catch (RpcException refused)
        {
            answer["error"] = refused.ToJson();
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or NullReferenceException
            or ArgumentOutOfRangeException)
        {
            // A parameter is missing or of another kind.
            answer["error"] = new RpcException(RpcException.InvalidParameters, "Invalid params").ToJson();
        }

        return answer;
    }

    private static async Task<JsonObject?> ReadAsync(HttpContext http)
    {
        try
        {
            var question = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject;
            return question?["method"]?.GetValueKind() == JsonValueKind.String ? question : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private SolanaTransaction Add(SolanaTransaction transaction, bool isFinal) => Synchronized(() =>
    {
        _chain.Add(transaction, isFinal);
        return transaction;
    });

    [LoggerMessage(LogLevel.Information, "{Method}: {Outcome}")]
    private static partial void LogAnswer(ILogger logger, string method, string outcome);

    [LoggerMessage(LogLevel.Warning, "{Method}: the fault that was asked for")]
    private static partial void LogFault(ILogger logger, string method);
}
