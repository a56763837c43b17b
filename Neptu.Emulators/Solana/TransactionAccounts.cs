using System.Text.Json.Nodes;

namespace Neptu.Emulators.Solana;

/// <summary>A token account's state.</summary>
/// <param name="Mint">Of which token.</param>
/// <param name="Owner">Who may move what is on it; old nodes do not tell.</param>
/// <param name="Amount">Base units.</param>
internal sealed record TokenAccount(string Mint, string? Owner, ulong Amount);

/// <summary>The accounts of a transaction with what they hold before and after, in the order of its message.</summary>
internal sealed class TransactionAccounts
{
    private const ulong Plenty = 2_000_000_000;

    private readonly List<Account> _accounts = [];
    private readonly List<Token> _tokens = [];

    /// <summary>Fee of a transaction with one signature, in lamports.</summary>
    public ulong Fee { get; init; } = 5_000;

    /// <summary>Whether nothing changes but for the fee.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Lamports of each account after the transaction.</summary>
    public IEnumerable<(string Key, ulong Lamports)> LamportsAfter => _accounts.Select(account => (account.Key, After(account)));

    /// <summary>Each token account after the transaction; null for one that does not exist.</summary>
    public IEnumerable<(string Key, TokenAccount? State)> TokensAfter => _tokens.Select(token => (token.Key, StateOf(token)));

    public bool Contains(string key) => _accounts.Exists(account => account.Key == key);

    /// <summary>Adds an account that is not listed yet; every one has plenty of lamports unless it is told otherwise.</summary>
    public Account Touch(string key, bool signer = false, bool writable = false, bool fromTable = false, ulong lamports = Plenty)
    {
        var account = _accounts.Find(account => account.Key == key);
        if (account is null)
            _accounts.Add(account = new(key, fromTable) { Before = lamports, After = lamports });

        account.Signer |= signer;
        account.Writable |= writable;
        return account;
    }

    /// <summary>Adds a token account that is not listed yet.</summary>
    /// <param name="key">Its address.</param>
    /// <param name="program">The token program that it is of.</param>
    /// <param name="before">Its state; null if it does not exist before the transaction.</param>
    /// <param name="mint">Of which token.</param>
    /// <param name="owner">Who owns it.</param>
    public Token Hold(string key, string program, ulong? before, string mint, string? owner)
    {
        Touch(key);
        var token = FindToken(key);
        if (token is null)
            _tokens.Add(token = new(key, mint, owner, program) { Before = before, After = before ?? 0 });
        return token;
    }

    public Token? FindToken(string key) => _tokens.Find(token => token.Key == key);

    /// <summary>The side that gives in a transfer between accounts that were never named before has plenty.</summary>
    public Token TokenOf(string key, SplTransfer transfer, string? owner) =>
        Hold(key, transfer.Program, transfer.CreatesRecipient && key == transfer.To ? null : Plenty, transfer.BalanceMint, owner);

    public JsonArray ToKeys() => new([.. _accounts.Select(account => new JsonObject
    {
        ["pubkey"] = account.Key,
        ["signer"] = account.Signer,
        ["source"] = account.FromTable ? "lookupTable" : "transaction",
        ["writable"] = account.Writable,
    })]);

    public JsonArray ToBalances(bool after) =>
        new([.. _accounts.Select(account => (JsonNode)(after ? After(account) : account.Before))]);

    public JsonArray ToTokenBalances(bool after)
    {
        var existing = _tokens.Where(token => AmountOf(token, after) is not null);
        return new([.. existing.Select(token => new JsonObject
        {
            ["accountIndex"] = _accounts.FindIndex(account => account.Key == token.Key),
            ["mint"] = token.Mint,
            ["owner"] = token.Owner,
            ["programId"] = token.Program,
            ["uiTokenAmount"] = SplTransfer.UiAmount(AmountOf(token, after)!.Value),
        })]);
    }

    private ulong After(Account account) =>
        !HasFailed ? account.After : account == _accounts[0] ? account.Before - Fee : account.Before;

    private ulong? AmountOf(Token token, bool after) => after && !HasFailed ? token.After : token.Before;

    private TokenAccount? StateOf(Token token) => AmountOf(token, after: true) is { } amount ? new(token.Mint, token.Owner, amount) : null;

    internal sealed record Account(string Key, bool FromTable)
    {
        public bool Signer { get; set; }

        public bool Writable { get; set; }

        public ulong Before { get; init; }

        public ulong After { get; set; }
    }

    internal sealed record Token(string Key, string Mint, string? Owner, string Program)
    {
        public ulong? Before { get; init; }

        public ulong After { get; set; }
    }
}
