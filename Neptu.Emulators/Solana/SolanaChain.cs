namespace Neptu.Emulators.Solana;

/// <summary>What the emulated network remembers: accounts, and transactions with the slot from which on they are final. Not thread-safe.</summary>
internal sealed class SolanaChain(SolanaClock clock)
{
    private const long Never = long.MaxValue;

    private readonly Dictionary<string, Entry> _transactions = [];
    private readonly Dictionary<string, ulong> _lamports = [];
    private readonly Dictionary<string, TokenAccount> _tokens = [];
    private readonly HashSet<(string Wallet, long Nonce)> _claims = [];

    /// <summary>The chain's time.</summary>
    public SolanaClock Clock => clock;

    /// <summary>Signatures and transactions, newest slot first.</summary>
    public IEnumerable<Entry> Entries => _transactions.Values.OrderByDescending(entry => entry.Transaction.Slot);

    /// <summary>Adds a transaction whose effects on accounts are left out.</summary>
    public void Add(SolanaTransaction transaction, bool isFinal) =>
        _transactions[transaction.Signature] = new(transaction, isFinal ? long.MinValue : Never);

    /// <summary>Adds a transaction with its effects; it becomes final as time passes.</summary>
    public void Execute(SolanaTransaction transaction)
    {
        _transactions.Add(transaction.Signature, new(transaction, transaction.Slot));
        foreach (var (key, lamports) in transaction.Accounts.LamportsAfter)
            _lamports[key] = lamports;
        foreach (var (key, state) in transaction.Accounts.TokensAfter)
        {
            if (state is not null)
                _tokens[key] = state;
        }
    }

    public Entry? Find(string signature) => _transactions.GetValueOrDefault(signature);

    public bool IsFinal(Entry entry) => entry.FinalFrom <= clock.Slot;

    /// <summary>Lamports of an account; 0 for one that was never seen.</summary>
    public ulong Lamports(string account) => _lamports.GetValueOrDefault(account);

    public void SetLamports(string account, ulong lamports) => _lamports[account] = lamports;

    /// <summary>The state of a token account; null if there is none.</summary>
    public TokenAccount? Tokens(string account) => _tokens.GetValueOrDefault(account);

    public void SetTokens(string account, TokenAccount state)
    {
        _tokens[account] = state;
        _lamports.TryAdd(account, SolanaTransaction.TokenAccountRent);
    }

    /// <summary>Token accounts of an owner, of one mint or of any.</summary>
    public IEnumerable<(string Key, TokenAccount State)> TokensOf(string owner, string? mint) => _tokens
        .Where(token => token.Value.Owner == owner && (mint is null || token.Value.Mint == mint))
        .OrderBy(token => token.Key, StringComparer.Ordinal)
        .Select(token => (token.Key, token.Value));

    /// <summary>True if any token account is of the mint.</summary>
    public bool IsMint(string key) => _tokens.Values.Any(token => token.Mint == key);

    /// <summary>True once a wallet has claimed with the nonce.</summary>
    public bool HasClaimed(string wallet, long nonce) => _claims.Contains((wallet, nonce));

    public void AddClaim(string wallet, long nonce) => _claims.Add((wallet, nonce));

    /// <summary>A transaction in a block.</summary>
    /// <param name="Transaction">What it did.</param>
    /// <param name="FinalFrom">The slot from which on no fork can undo it.</param>
    internal sealed record Entry(SolanaTransaction Transaction, long FinalFrom);
}
