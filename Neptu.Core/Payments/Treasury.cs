using Microsoft.Extensions.Options;
using Neptu.Core.Accounting;
using Neptu.Core.Solana;

namespace Neptu.Core.Payments;

/// <summary>Where payments go. For hosts where payments are on.</summary>
public sealed class Treasury(IOptions<SolanaOptions> options)
{
    /// <summary>The mint of a currency, or null for SOL.</summary>
    public string? MintOf(string currency) => currency switch
    {
        Currencies.Sol => null,
        Currencies.Neptu => options.Value.NeptuMint,
        Currencies.Sudigital => options.Value.SudigitalMint,
        _ => throw new ArgumentOutOfRangeException(nameof(currency), currency, "Not a currency."),
    };

    /// <summary>The account that is paid in a currency: the treasury's wallet, or its token account.</summary>
    public string AccountFor(string currency) => currency switch
    {
        Currencies.Neptu when options.Value.NeptuTreasuryAccount is { } account => account,
        Currencies.Sudigital when options.Value.SudigitalTreasuryAccount is { } account => account,
        _ when MintOf(currency) is { } mint => ProgramAddress.AssociatedTokenAccount(Wallet, PublicKey.Parse(mint)).ToString(),
        _ => Wallet.ToString(),
    };

    private PublicKey Wallet => PublicKey.Parse(options.Value.TreasuryWallet!);
}
