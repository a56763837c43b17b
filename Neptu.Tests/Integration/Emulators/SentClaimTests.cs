using Neptu.Core.Payments.Claims;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Transactions;
using Neptu.Jobs.Wallet;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Emulators;

/// <summary>The economy program of the emulated network, told by instructions as the API builds them.</summary>
public sealed class SentClaimTests : SendingWallet
{
    [Fact]
    public async Task Claim_pays_the_wallet_from_the_pool_once_for_its_nonce()
    {
        await SendAsync([.. Claim(Wallet, nonce: 1)]);
        (await TokensAsync(Wallet)).ShouldBe("250000");

        await ShouldBeRefusedAsync(Sign([.. Claim(Wallet, nonce: 1)]), "\"Custom\":6000");
        await SendAsync([.. Claim(Wallet, nonce: 2)]);
        (await TokensAsync(Wallet)).ShouldBe("500000");
    }

    [Fact]
    public async Task Claim_that_its_wallet_has_not_signed_is_refused()
    {
        var claim = Claim(Wallet, nonce: 1)[^1];
        using var stranger = KeyPair.Create();
        await Rpc.RequestAirdropAsync(stranger.PublicKey.ToString(), OneSol, CancellationToken);
        var unsigned = claim with { Accounts = [.. claim.Accounts.Select(account => account with { IsSigner = false })] };

        await ShouldBeRefusedAsync(Sign(new TransactionMessage(stranger.PublicKey, Server.Solana.Blockhash, [unsigned]), stranger), "\"Custom\":3010");
    }

    [Theory]
    [InlineData(1, "\"Custom\":2006")]
    [InlineData(4, "\"Custom\":2012")]
    [InlineData(5, "\"Custom\":2012")]
    public async Task Claim_with_an_account_of_another_kind_is_refused(int place, string error)
    {
        var claim = Claim(Wallet, nonce: 1)[^1];
        var accounts = claim.Accounts.ToArray();
        accounts[place] = AccountMeta.Write(PublicKey.Random());

        await ShouldBeRefusedAsync(Sign(claim with { Accounts = accounts }), error);
    }

    /// <summary>The instructions of a claim as the API builds it: the wallet's token account, and the payout.</summary>
    private IReadOnlyList<Instruction> Claim(PublicKey wallet, long nonce)
    {
        SolanaOptions options = new();
        options.Complete(rpcUrl: null);
        return ClaimTransaction.Build(wallet, new(250_000, nonce, PublicKey.Random()), Server.Solana.Blockhash, options).Message.Instructions;
    }

    private async Task<string> TokensAsync(PublicKey wallet)
    {
        var account = ProgramAddress.AssociatedTokenAccount(wallet, PublicKey.Parse(Network.NeptuMint)).ToString();
        return (await CallAsync("getTokenAccountBalance", account))["result"]!["value"]!["amount"]!.GetValue<string>();
    }
}
