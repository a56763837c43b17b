using Microsoft.Extensions.Options;

namespace Neptu.Emulators.Solana;

/// <summary>
/// What exists on the emulated network from its first block: section "Solana", under the names that the API and the jobs read theirs
/// under. The defaults are what Neptu has on devnet.
/// </summary>
internal sealed class SolanaEmulatorOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Solana";

    /// <summary>Mint of NEPTU.</summary>
    public string NeptuMint { get; set; } = "J4rUwfHS74XKTcNAX5wh5vuwYH4Fv5MR4Pdo4Gt4dhrq";

    /// <summary>Mint of SUDIGITAL.</summary>
    public string SudigitalMint { get; set; } = "7zsunv4pLAzVWGCQts2k266TYJuLJfMvHcMbcRSR8xqf";

    /// <summary>The wallet that is paid; its token accounts exist from the start.</summary>
    public string TreasuryWallet { get; set; } = "BRW7fxvTcnnzi6dvgfiCoTnWJRFSMCirKAGRVn41Co4E";

    /// <summary>Token account that is paid in NEPTU; null for the treasury's associated one.</summary>
    public string? NeptuTreasuryAccount { get; set; }

    /// <summary>Token account that is paid in SUDIGITAL; null for the treasury's associated one.</summary>
    public string? SudigitalTreasuryAccount { get; set; }

    /// <summary>The program that pays rewards out.</summary>
    public string EconomyProgram { get; set; } = "6Zxc4uCXKqWS6spnW7u9wA81PChgws6wbGAKJyi8PnvT";

    /// <summary>The token account that rewards are paid from.</summary>
    public string RewardsPool { get; set; } = "74ghaUNLKLaFvLN74G8yex8hougvJkqwJEBYxpSJ1ZL";

    /// <summary>Name of the economy program's instruction that pays out.</summary>
    public string ClaimInstruction { get; set; } = "claim";

    /// <summary>The mints, each with the token account that payments in it go to.</summary>
    public IEnumerable<(string Mint, string TreasuryAccount)> Currencies =>
    [
        (NeptuMint, NeptuTreasuryAccount ?? SolanaKey.TokenAccount(TreasuryWallet, NeptuMint)),
        (SudigitalMint, SudigitalTreasuryAccount ?? SolanaKey.TokenAccount(TreasuryWallet, SudigitalMint)),
    ];
}

/// <summary>Refuses settings that are no addresses.</summary>
internal sealed class SolanaEmulatorOptionsValidator : IValidateOptions<SolanaEmulatorOptions>
{
    public ValidateOptionsResult Validate(string? name, SolanaEmulatorOptions options)
    {
        (string Name, string? Value)[] addresses =
        [
            (nameof(options.NeptuMint), options.NeptuMint), (nameof(options.SudigitalMint), options.SudigitalMint),
            (nameof(options.TreasuryWallet), options.TreasuryWallet), (nameof(options.EconomyProgram), options.EconomyProgram),
            (nameof(options.RewardsPool), options.RewardsPool), (nameof(options.NeptuTreasuryAccount), options.NeptuTreasuryAccount),
            (nameof(options.SudigitalTreasuryAccount), options.SudigitalTreasuryAccount),
        ];
        var wrong = addresses.Where(address => address.Value is not null && !SolanaKey.IsValid(address.Value)).ToList();
        return wrong.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(wrong.Select(address => $"{SolanaEmulatorOptions.Section}:{address.Name} must be a Solana address."));
    }
}
