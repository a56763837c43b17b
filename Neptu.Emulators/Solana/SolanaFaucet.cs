namespace Neptu.Emulators.Solana;

/// <summary>Gives away what is worth nothing, and what the network has from its first block.</summary>
internal sealed class SolanaFaucet(SolanaChain chain, SolanaEmulatorOptions options)
{
    /// <summary>Base units of each token that a wallet gets at once: a hundred tokens.</summary>
    public const ulong Tokens = 100_000_000;

    /// <summary>Lamports that a wallet gets at most at once: ten SOL.</summary>
    public const ulong MostLamports = 10_000_000_000;

    private const ulong PoolTokens = 1_000_000_000_000_000;
    private const ulong Rent = 890_880;

    private readonly string _account = SolanaKey.New();

    /// <summary>Makes the treasury's token accounts, which are empty, and the rewards pool, which is not.</summary>
    public void FundNetwork()
    {
        foreach (var (mint, account) in options.Currencies)
            chain.SetTokens(account, new(mint, options.TreasuryWallet, 0));
        chain.SetTokens(options.RewardsPool, new(options.NeptuMint, PoolOwner(options), PoolTokens));
        chain.SetLamports(options.TreasuryWallet, Rent);
        chain.SetLamports(_account, ulong.MaxValue / 2);
    }

    /// <summary>Adds tokens of every mint to a wallet's associated accounts, which are made if need be.</summary>
    /// <returns>What the accounts hold then.</returns>
    public IReadOnlyList<(string Mint, string Account, ulong Amount)> GiveTokens(string wallet) =>
        [.. options.Currencies.Select(currency => GiveTokens(wallet, currency.Mint))];

    /// <summary>Sends lamports to a wallet.</summary>
    /// <exception cref="RpcException">There is no such wallet, or it is too much at once.</exception>
    public SolanaTransaction Airdrop(string wallet, ulong lamports)
    {
        if (!SolanaKey.IsValid(wallet) || lamports is 0 or > MostLamports)
            throw new RpcException(RpcException.InvalidParameters, $"Invalid params: an address and 1 to {MostLamports} lamports.");

        var accounts = new TransactionAccounts();
        accounts.Touch(_account, signer: true, writable: true, lamports: chain.Lamports(_account)).After -= accounts.Fee;
        accounts.Touch(wallet, writable: true, lamports: chain.Lamports(wallet));
        var transaction = new SolanaTransaction(accounts, chain.Clock.BlockTime) { Slot = chain.Clock.NewestSlot, Blockhash = chain.Clock.Blockhash }
            .Sol(_account, wallet, lamports);
        chain.Execute(transaction);
        return transaction;
    }

    /// <summary>The address of the economy program that the rewards pool belongs to.</summary>
    public static string PoolOwner(SolanaEmulatorOptions options) => SolanaKey.Derived(options.EconomyProgram, "economy"u8.ToArray());

    private (string Mint, string Account, ulong Amount) GiveTokens(string wallet, string mint)
    {
        var account = SolanaKey.TokenAccount(wallet, mint);
        var amount = checked((chain.Tokens(account)?.Amount ?? 0) + Tokens);
        chain.SetTokens(account, new(mint, wallet, amount));
        return (mint, account, amount);
    }
}
