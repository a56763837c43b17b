using System.ComponentModel.DataAnnotations;
using Neptu.Core.Users;

namespace Neptu.Core.Solana;

/// <summary>Which network is read and who is paid there; section "Solana". Without an RPC server, payments are off.</summary>
public sealed class SolanaOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Solana";

    /// <summary>The environment variable of the same meaning as <see cref="RpcUrl"/>, where the system is published.</summary>
    public const string RpcUrlSecret = "SOLANA_RPC_URL";

    /// <summary>Decimals of NEPTU and of SUDIGITAL.</summary>
    public const byte TokenDecimals = 6;

    /// <summary>The network that has the defaults below.</summary>
    public const string Devnet = "devnet";

    private static readonly string[] Networks = ["mainnet-beta", "testnet", Devnet, "localnet"];

    /// <summary>The JSON-RPC server. It may hold an access key: it is a secret.</summary>
    public Uri? RpcUrl { get; set; }

    /// <summary>mainnet-beta, testnet, devnet or localnet.</summary>
    public string Network { get; set; } = Devnet;

    /// <summary>The mint of NEPTU.</summary>
    public string? NeptuMint { get; set; }

    /// <summary>The mint of SUDIGITAL.</summary>
    public string? SudigitalMint { get; set; }

    /// <summary>Gets SOL; the owner of the token accounts below.</summary>
    public string? TreasuryWallet { get; set; }

    /// <summary>Gets NEPTU; the treasury's associated token account unless it is set.</summary>
    public string? NeptuTreasuryAccount { get; set; }

    /// <summary>Gets SUDIGITAL; the treasury's associated token account unless it is set.</summary>
    public string? SudigitalTreasuryAccount { get; set; }

    /// <summary>The program that pays rewards out.</summary>
    public string? EconomyProgram { get; set; }

    /// <summary>The token account that rewards are paid from.</summary>
    public string? RewardsPool { get; set; }

    /// <summary>The name of the program's instruction that pays out.</summary>
    [Required]
    public string ClaimInstruction { get; set; } = "claim";

    /// <summary>How long a quote may be paid.</summary>
    public TimeSpan QuoteLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Limit of one question to the RPC server, with its retries.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a claim's confirmation waits for a transaction that the network has and that only has to become final.</summary>
    public TimeSpan FinalityWait { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>False when no RPC server is named: then nothing is sold and nothing is paid out.</summary>
    public bool IsOn => RpcUrl is not null;

    /// <summary>Fills in what is not set: the address from its secret, and what the project has on devnet.</summary>
    internal void Complete(string? rpcUrl)
    {
        if (!string.IsNullOrEmpty(rpcUrl))
            RpcUrl ??= new Uri(rpcUrl, UriKind.RelativeOrAbsolute);
        if (Network != Devnet)
            return;

        NeptuMint ??= "J4rUwfHS74XKTcNAX5wh5vuwYH4Fv5MR4Pdo4Gt4dhrq";
        SudigitalMint ??= "7zsunv4pLAzVWGCQts2k266TYJuLJfMvHcMbcRSR8xqf";
        TreasuryWallet ??= "BRW7fxvTcnnzi6dvgfiCoTnWJRFSMCirKAGRVn41Co4E";
        EconomyProgram ??= "6Zxc4uCXKqWS6spnW7u9wA81PChgws6wbGAKJyi8PnvT";
        RewardsPool ??= "74ghaUNLKLaFvLN74G8yex8hougvJkqwJEBYxpSJ1ZL";
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Networks.Contains(Network))
            yield return new($"{Section}:{nameof(Network)} must be one of {string.Join(", ", Networks)}.");
        if (QuoteLifetime < TimeSpan.FromMinutes(1) || QuoteLifetime > TimeSpan.FromHours(1))
            yield return new($"{Section}:{nameof(QuoteLifetime)} must be a minute to an hour.");
        if (Patience < TimeSpan.FromMilliseconds(100) || Patience > TimeSpan.FromSeconds(30))
            yield return new($"{Section}:{nameof(Patience)} must be 100 ms to 30 s.");
        if (FinalityWait < TimeSpan.Zero || FinalityWait > TimeSpan.FromMinutes(1))
            yield return new($"{Section}:{nameof(FinalityWait)} must be nothing to a minute.");
        if (!IsOn)
            yield break;

        if (!RpcUrl!.IsAbsoluteUri || RpcUrl.Scheme is not ("https" or "http") || (RpcUrl.Scheme == "http" && !RpcUrl.IsLoopback))
            yield return new($"{Section}:{nameof(RpcUrl)} must be an https address (http on this machine only).");
        foreach (var name in AddressesThatAreWrong())
            yield return new($"{Section}:{name} must be a Solana address.");
    }

    private IEnumerable<string> AddressesThatAreWrong()
    {
        (string Name, string? Value, bool IsRequired)[] addresses =
        [
            (nameof(NeptuMint), NeptuMint, true),
            (nameof(SudigitalMint), SudigitalMint, true),
            (nameof(TreasuryWallet), TreasuryWallet, true),
            (nameof(NeptuTreasuryAccount), NeptuTreasuryAccount, false),
            (nameof(SudigitalTreasuryAccount), SudigitalTreasuryAccount, false),
            (nameof(EconomyProgram), EconomyProgram, true),
            (nameof(RewardsPool), RewardsPool, true),
        ];
        return addresses
            .Where(address => address.Value is null ? address.IsRequired : !SolanaAddress.IsValid(address.Value))
            .Select(address => address.Name);
    }
}
