using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Transactions;
using SimpleBase;

namespace Neptu.Tests.Support.Fakes;

/// <summary>
/// A transaction in the form in which getTransaction answers with encoding jsonParsed, put together as the network would:
/// what is transferred changes the balances, and accounts that only ride along are listed like all others.
/// </summary>
public sealed class SolanaTransaction
{
    private const ulong Fee = 5_000;
    private const ulong Rich = 2_000_000_000;

    private readonly List<Account> _accounts = [];
    private readonly List<TokenAccount> _tokens = [];
    private readonly List<JsonObject> _instructions = [];
    private readonly Dictionary<int, JsonArray> _inner = [];
    private readonly List<Action<JsonObject>> _lies = [];
    private DateTimeOffset? _time;
    private bool _failed;
    private bool _versioned;
    private bool _inProgram;

    public SolanaTransaction(string payer, DateTimeOffset? time)
    {
        _time = time;
        Touch(payer, signer: true, writable: true).After -= Fee;
    }

    /// <summary>What it is known by.</summary>
    public string Signature { get; init; } = Base58.Bitcoin.Encode(RandomNumberGenerator.GetBytes(TransactionSignature.Size));

    public long Slot { get; set; } = 1_000;

    public bool Succeeded => !_failed;

    public bool Carries(string address) => _accounts.Exists(account => account.Key == address);

    /// <summary>What a token account gained, or nothing.</summary>
    public ulong GainedBy(string tokenAccount)
    {
        var token = _tokens.Find(token => token.Key == tokenAccount);
        var before = token?.Before ?? 0;
        return token?.After > before ? token.After - before : 0;
    }

    /// <summary>Version 0: accounts that come from here on and do not sign are taken from an address lookup table.</summary>
    public SolanaTransaction Versioned()
    {
        _versioned = true;
        return this;
    }

    /// <summary>What comes from here on is done by a program that the transaction calls.</summary>
    public SolanaTransaction ByWayOf(string program)
    {
        Touch(program);
        _instructions.Add(new()
        {
            ["accounts"] = new JsonArray(), ["data"] = "3Bxs4h24hBtQy9rw", ["programId"] = program, ["stackHeight"] = null,
        });
        _inProgram = true;
        return this;
    }

    public SolanaTransaction Sol(string from, string to, ulong lamports, string? reference = null)
    {
        Touch(from, signer: true, writable: true).After -= lamports;
        Touch(to, writable: true).After += lamports;
        Carry(reference);
        return Add("system", Programs.System, "transfer", new() { ["destination"] = to, ["lamports"] = lamports, ["source"] = from });
    }

    public SolanaTransaction Tokens(SplTransfer transfer)
    {
        Token(transfer.From, transfer, transfer.Owner ?? transfer.Authority).After -= transfer.Amount;
        Token(transfer.To, transfer, transfer.Recipient).After += transfer.Amount;
        Touch(transfer.Authority, signer: !_inProgram);
        Touch(transfer.Program.ToString());
        Carry(transfer.Reference);
        return Add("spl-token", transfer.Program, transfer.Mint is null ? "transfer" : "transferChecked", transfer.ToInfo());
    }

    public SolanaTransaction Memo(string text)
    {
        const string program = "MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr";
        Touch(program);
        _instructions.Add(new() { ["parsed"] = text, ["program"] = "spl-memo", ["programId"] = program, ["stackHeight"] = null });
        return this;
    }

    /// <summary>An instruction to a program that the server cannot parse.</summary>
    public SolanaTransaction Call(Instruction instruction)
    {
        foreach (var account in instruction.Accounts)
            Touch(account.Key.ToString(), account.IsSigner, account.IsWritable);
        Touch(instruction.Program.ToString());
        _instructions.Add(new()
        {
            ["accounts"] = new JsonArray([.. instruction.Accounts.Select(account => (JsonNode)account.Key.ToString())]),
            ["data"] = Base58.Bitcoin.Encode(instruction.Data),
            ["programId"] = instruction.Program.ToString(),
            ["stackHeight"] = null,
        });
        _inProgram = true;
        return this;
    }

    public SolanaTransaction Carry(string? reference)
    {
        if (reference is not null)
            Touch(reference);
        return this;
    }

    /// <summary>Executed, failed, and nothing changed but for the fee.</summary>
    public SolanaTransaction Failed()
    {
        _failed = true;
        return this;
    }

    public SolanaTransaction At(DateTimeOffset? time)
    {
        _time = time;
        return this;
    }

    /// <summary>Changes the answer in a way that no chain would.</summary>
    public SolanaTransaction Lie(Action<JsonObject> lie)
    {
        _lies.Add(lie);
        return this;
    }

    public JsonObject ToJson()
    {
        var error = _failed ? JsonNode.Parse("""{"InstructionError":[0,{"Custom":1}]}""") : null;
        JsonObject result = new()
        {
            ["blockTime"] = _time?.ToUnixTimeSeconds(),
            ["meta"] = new JsonObject
            {
                ["computeUnitsConsumed"] = 6_173,
                ["err"] = error,
                ["fee"] = Fee,
                ["innerInstructions"] = new JsonArray([.. _inner.Select(inner =>
                    new JsonObject { ["index"] = inner.Key, ["instructions"] = inner.Value.DeepClone() })]),
                ["logMessages"] = new JsonArray(
                    "Program 11111111111111111111111111111111 invoke [1]", "Program 11111111111111111111111111111111 success"),
                ["postBalances"] = new JsonArray([.. _accounts.Select(account => (JsonNode)After(account))]),
                ["postTokenBalances"] = TokenBalances(token => _failed ? token.Before : token.After),
                ["preBalances"] = new JsonArray([.. _accounts.Select(account => (JsonNode)account.Before)]),
                ["preTokenBalances"] = TokenBalances(token => token.Before),
                ["rewards"] = new JsonArray(),
                ["status"] = _failed ? new JsonObject { ["Err"] = error!.DeepClone() } : new JsonObject { ["Ok"] = null },
            },
            ["slot"] = Slot,
            ["transaction"] = new JsonObject { ["message"] = Message(), ["signatures"] = new JsonArray(Signature) },
            ["version"] = _versioned ? JsonValue.Create(0) : JsonValue.Create("legacy"),
        };
        foreach (var lie in _lies)
            lie(result);
        return result;
    }

    private JsonObject Message()
    {
        JsonObject message = new()
        {
            ["accountKeys"] = new JsonArray([.. _accounts.Select(account => new JsonObject
            {
                ["pubkey"] = account.Key,
                ["signer"] = account.Signer,
                ["source"] = account.FromTable ? "lookupTable" : "transaction",
                ["writable"] = account.Writable,
            })]),
            ["instructions"] = new JsonArray([.. _instructions.Select(instruction => instruction.DeepClone())]),
            ["recentBlockhash"] = "GfVcyD4kkTrj4bKc7WA9sZCin9JDbdT4Zkd3EittNR1W",
        };
        if (_versioned)
        {
            message["addressTableLookups"] = JsonNode.Parse(
                """[{"accountKey":"4syr5pBaboZy4cZyF6sys82uGD7jEvoAP2ZMaoich4fZ","readonlyIndexes":[3],"writableIndexes":[1,2]}]""");
        }

        return message;
    }

    private ulong After(Account account) => !_failed ? account.After : account == _accounts[0] ? account.Before - Fee : account.Before;

    private JsonArray TokenBalances(Func<TokenAccount, ulong?> amount)
    {
        var existing = _tokens.Where(token => amount(token) is not null);
        return new([.. existing.Select(token => new JsonObject
        {
            ["accountIndex"] = _accounts.FindIndex(account => account.Key == token.Key),
            ["mint"] = token.Mint,
            ["owner"] = token.Owner,
            ["programId"] = token.Program,
            ["uiTokenAmount"] = SplTransfer.UiAmount(amount(token)!.Value),
        })]);
    }

    private SolanaTransaction Add(string name, PublicKey program, string type, JsonObject info)
    {
        Touch(program.ToString());
        JsonObject instruction = new()
        {
            ["parsed"] = new JsonObject { ["info"] = info, ["type"] = type },
            ["program"] = name,
            ["programId"] = program.ToString(),
            ["stackHeight"] = _inProgram ? 2 : null,
        };
        if (!_inProgram)
            _instructions.Add(instruction);
        else if (_inner.TryGetValue(_instructions.Count - 1, out var already))
            already.Add(instruction);
        else
            _inner[_instructions.Count - 1] = [instruction];

        return this;
    }

    private Account Touch(string key, bool signer = false, bool writable = false)
    {
        var account = _accounts.Find(account => account.Key == key);
        if (account is null)
            _accounts.Add(account = new(key, FromTable: _versioned && !signer) { Before = Rich, After = Rich });

        account.Signer |= signer;
        account.Writable |= writable;
        return account;
    }

    private TokenAccount Token(string key, SplTransfer transfer, string? owner)
    {
        Touch(key, writable: true);
        var token = _tokens.Find(token => token.Key == key);
        if (token is null)
        {
            _tokens.Add(token = new(key, transfer.BalanceMint, owner, transfer.Program.ToString()));
            token.Before = transfer.CreatesRecipient && key == transfer.To ? null : Rich;
            token.After = token.Before ?? 0;
        }

        return token;
    }

    private sealed record Account(string Key, bool FromTable)
    {
        public bool Signer { get; set; }

        public bool Writable { get; set; }

        public ulong Before { get; init; }

        public ulong After { get; set; }
    }

    private sealed record TokenAccount(string Key, string Mint, string? Owner, string Program)
    {
        public ulong? Before { get; set; }

        public ulong After { get; set; }
    }
}
