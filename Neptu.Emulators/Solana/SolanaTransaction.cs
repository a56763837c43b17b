using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SimpleBase;

namespace Neptu.Emulators.Solana;

/// <summary>
/// A transaction in the form in which getTransaction answers with encoding jsonParsed, put together as the network would:
/// what is transferred changes the balances, and accounts that only ride along are listed like all others.
/// </summary>
public sealed class SolanaTransaction
{
    /// <summary>Lamports that a new token account keeps to be exempt from rent.</summary>
    internal const ulong TokenAccountRent = 2_039_280;

    private const int SignatureSize = 64;

    private readonly TransactionInstructions _instructions = new();
    private readonly List<Action<JsonObject>> _lies = [];
    private DateTimeOffset? _time;
    private JsonNode? _error;
    private bool _versioned;

    /// <summary>A transaction that does nothing yet, by a payer who has plenty.</summary>
    /// <param name="payer">Pays the fee and signs first.</param>
    /// <param name="time">When its block was made; null if the node does not know.</param>
    public SolanaTransaction(string payer, DateTimeOffset? time)
        : this(new TransactionAccounts(), time) => Accounts.Touch(payer, signer: true, writable: true).After -= Accounts.Fee;

    /// <summary>A transaction over accounts that are listed already; the fee is paid already.</summary>
    internal SolanaTransaction(TransactionAccounts accounts, DateTimeOffset? time)
    {
        Accounts = accounts;
        _time = time;
    }

    /// <summary>The signature that names it.</summary>
    public string Signature { get; init; } = Base58.Bitcoin.Encode(RandomNumberGenerator.GetBytes(SignatureSize));

    /// <summary>The slot of its block.</summary>
    public long Slot { get; set; } = 1_000;

    /// <summary>False if it was executed and failed.</summary>
    public bool Succeeded => _error is null;

    /// <summary>The hash that it was built on.</summary>
    internal string Blockhash { get; init; } = "GfVcyD4kkTrj4bKc7WA9sZCin9JDbdT4Zkd3EittNR1W";

    internal TransactionAccounts Accounts { get; }

    /// <summary>True if the address is among its accounts.</summary>
    public bool Carries(string address) => Accounts.Contains(address);

    /// <summary>Base units that a token account gained; 0 if it gained none.</summary>
    public ulong GainedBy(string tokenAccount)
    {
        var token = Accounts.FindToken(tokenAccount);
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
        _instructions.AddCall(program, [], Base58.Bitcoin.Decode("3Bxs4h24hBtQy9rw"));
        return this;
    }

    /// <summary>Moves lamports by the system program.</summary>
    public SolanaTransaction Sol(string from, string to, ulong lamports, string? reference = null)
    {
        Touch(from, signer: true, writable: true).After -= lamports;
        Touch(to, writable: true).After += lamports;
        Carry(reference);
        return Add("system", SolanaPrograms.System, "transfer", new() { ["destination"] = to, ["lamports"] = lamports, ["source"] = from });
    }

    /// <summary>Moves tokens.</summary>
    public SolanaTransaction Tokens(SplTransfer transfer)
    {
        Touch(transfer.From, writable: true);
        Accounts.TokenOf(transfer.From, transfer, transfer.Owner ?? transfer.Authority).After -= transfer.Amount;
        Touch(transfer.To, writable: true);
        Accounts.TokenOf(transfer.To, transfer, transfer.Recipient).After += transfer.Amount;
        Touch(transfer.Authority, signer: !_instructions.IsInProgram);
        Touch(transfer.Program);
        Carry(transfer.Reference);
        return Add("spl-token", transfer.Program, transfer.Mint is null ? "transfer" : "transferChecked", transfer.ToInfo());
    }

    /// <summary>Says something that means nothing to the network.</summary>
    public SolanaTransaction Memo(string text)
    {
        Touch(SolanaPrograms.Memo);
        _instructions.AddParsed("spl-memo", SolanaPrograms.Memo, text, isOwn: true);
        return this;
    }

    /// <summary>An instruction to a program that the server cannot parse; what comes from here on is done by that program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="accounts">What it is given, in its own order.</param>
    /// <param name="data">What it is told.</param>
    public SolanaTransaction Call(string program, IReadOnlyList<(string Key, bool IsSigner, bool IsWritable)> accounts, byte[] data)
    {
        foreach (var (key, isSigner, isWritable) in accounts)
            Touch(key, isSigner, isWritable);
        Touch(program);
        _instructions.AddCall(program, accounts.Select(account => account.Key), data);
        return this;
    }

    /// <summary>Lists an account that no instruction has a use for.</summary>
    public SolanaTransaction Carry(string? reference)
    {
        if (reference is not null)
            Touch(reference);
        return this;
    }

    /// <summary>Executed, failed, and nothing changed but for the fee.</summary>
    public SolanaTransaction Failed() => Failed(JsonNode.Parse("""{"InstructionError":[0,{"Custom":1}]}""")!);

    /// <summary>Changes the time of its block.</summary>
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

    /// <summary>The answer of getTransaction.</summary>
    public JsonObject ToJson()
    {
        JsonObject result = new()
        {
            ["blockTime"] = _time?.ToUnixTimeSeconds(),
            ["meta"] = new JsonObject
            {
                ["computeUnitsConsumed"] = 6_173,
                ["err"] = _error?.DeepClone(),
                ["fee"] = Accounts.Fee,
                ["innerInstructions"] = _instructions.ToInnerJson(),
                ["logMessages"] = _instructions.ToLogs(),
                ["postBalances"] = Accounts.ToBalances(after: true),
                ["postTokenBalances"] = Accounts.ToTokenBalances(after: true),
                ["preBalances"] = Accounts.ToBalances(after: false),
                ["preTokenBalances"] = Accounts.ToTokenBalances(after: false),
                ["rewards"] = new JsonArray(),
                ["status"] = _error is null ? new JsonObject { ["Ok"] = null } : new JsonObject { ["Err"] = _error.DeepClone() },
            },
            ["slot"] = Slot,
            ["transaction"] = new JsonObject { ["message"] = Message(), ["signatures"] = new JsonArray(Signature) },
            ["version"] = _versioned ? JsonValue.Create(0) : JsonValue.Create("legacy"),
        };
        foreach (var lie in _lies)
            lie(result);
        return result;
    }

    internal SolanaTransaction Failed(JsonNode error)
    {
        _error = error;
        Accounts.HasFailed = true;
        return this;
    }

    /// <summary>What comes from here on is the transaction's own again.</summary>
    internal SolanaTransaction Return()
    {
        _instructions.IsInProgram = false;
        return this;
    }

    /// <summary>Makes an owner's token account, by way of the associated token program.</summary>
    internal SolanaTransaction CreateTokenAccount(string payer, string account, string owner, string mint, string type)
    {
        Add(
            "spl-associated-token-account",
            SolanaPrograms.AssociatedToken,
            type,
            new()
            {
                ["account"] = account, ["mint"] = mint, ["source"] = payer, ["systemProgram"] = SolanaPrograms.System,
                ["tokenProgram"] = SolanaPrograms.Token, ["wallet"] = owner,
            });
        if (Accounts.FindToken(account) is not null)
            return this;

        Accounts.Hold(account, SolanaPrograms.Token, before: null, mint, owner);
        Touch(payer, signer: true, writable: true).After -= TokenAccountRent;
        Touch(account, writable: true).After += TokenAccountRent;
        _instructions.IsInProgram = true;
        return Add("system", SolanaPrograms.System, "createAccount", new()
        {
            ["lamports"] = TokenAccountRent, ["newAccount"] = account, ["owner"] = SolanaPrograms.Token, ["source"] = payer, ["space"] = 165,
        });
    }

    private JsonObject Message()
    {
        JsonObject message = new()
        {
            ["accountKeys"] = Accounts.ToKeys(),
            ["instructions"] = _instructions.ToJson(),
            ["recentBlockhash"] = Blockhash,
        };
        if (_versioned)
        {
            message["addressTableLookups"] = JsonNode.Parse(
                """[{"accountKey":"4syr5pBaboZy4cZyF6sys82uGD7jEvoAP2ZMaoich4fZ","readonlyIndexes":[3],"writableIndexes":[1,2]}]""");
        }

        return message;
    }

    private SolanaTransaction Add(string name, string program, string type, JsonObject info)
    {
        Touch(program);
        _instructions.AddParsed(name, program, new JsonObject { ["info"] = info, ["type"] = type });
        return this;
    }

    private TransactionAccounts.Account Touch(string key, bool signer = false, bool writable = false) =>
        Accounts.Touch(key, signer, writable, fromTable: _versioned && !signer);
}
