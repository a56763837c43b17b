using System.Net;
using Neptu.Jobs.Wallet;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Emulators;

/// <summary>What a person does with a wallet, against the emulated network, with the code of the command "wallet".</summary>
public sealed class OfflineStoryTests(OfflineWorld world) : IClassFixture<OfflineWorld>
{
    private const long TwoSol = 2_000_000_000;

    private static readonly TimeSpan Finality = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan CacheLifetime = TimeSpan.FromSeconds(11);

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sol", 1.99499, 105.1, 100)]
    [InlineData("neptu", 1.99999, 95.1, 100)]
    [InlineData("sudigital", 1.99999, 105.1, 95)]
    public async Task Wallet_signs_in_pays_checks_in_and_claims(string currency, decimal sol, decimal neptu, decimal sudigital)
    {
        using var key = KeyPair.Create();
        var wallet = new WalletTransactions(key, world.Rpc);
        var payer = await world.SignInAsync(key);
        await world.Rpc.RequestAirdropAsync(payer.Wallet, TwoSol, CancellationToken);
        await world.Rpc.RequestTokensAsync(payer.Wallet, CancellationToken);

        var quote = await payer.QuoteAsync("COMPATIBILITY", currency);
        await PayAndVerifyAsync(wallet, payer, quote);
        using (var checkIn = await payer.Client.PostAsync($"/api/v1/wallet/check-in/{payer.Wallet}", new { }))
            await checkIn.ShouldBeOkAsync();
        await ClaimAsync(wallet, payer);

        world.Advance(CacheLifetime);
        var balances = await payer.Client.GetOkAsync($"/api/v1/wallet/balances/{payer.Wallet}");
        balances["chain"]!.GetValue<string>().ShouldBe("available");
        balances["sol"]!["formatted"]!.GetValue<decimal>().ShouldBe(sol);
        balances["neptu"]!["formatted"]!.GetValue<decimal>().ShouldBe(neptu);
        balances["sudigital"]!["formatted"]!.GetValue<decimal>().ShouldBe(sudigital);
        balances["pendingRewards"]!.GetValue<decimal>().ShouldBe(0);
    }

    [Fact]
    public async Task Claim_makes_the_token_account_of_a_wallet_that_has_none_and_the_wallet_pays_its_rent()
    {
        using var key = KeyPair.Create();
        var payer = await world.SignInAsync(key);
        await world.Rpc.RequestAirdropAsync(payer.Wallet, TwoSol, CancellationToken);
        using (var checkIn = await payer.Client.PostAsync($"/api/v1/wallet/check-in/{payer.Wallet}", new { }))
            await checkIn.ShouldBeOkAsync();
        await ClaimAsync(new(key, world.Rpc), payer);

        world.Advance(CacheLifetime);
        var balances = await payer.Client.GetOkAsync($"/api/v1/wallet/balances/{payer.Wallet}");
        balances["neptu"]!["formatted"]!.GetValue<decimal>().ShouldBe(0.1m);
        balances["sol"]!["lamports"]!.GetValue<string>().ShouldBe($"{TwoSol - 5_000 - 2_039_280}");
    }

    [Fact]
    public async Task Claim_that_is_not_sent_is_released_after_its_block_hash_has_expired()
    {
        using var key = KeyPair.Create();
        var payer = await world.SignInAsync(key);
        await world.Rpc.RequestAirdropAsync(payer.Wallet, TwoSol, CancellationToken);
        using (var checkIn = await payer.Client.PostAsync($"/api/v1/wallet/check-in/{payer.Wallet}", new { }))
            await checkIn.ShouldBeOkAsync();
        var built = await OfflineWorld.BuildClaimAsync(payer);
        world.Advance(TimeSpan.FromSeconds(90));

        var late = WalletTransactions.ReadClaim(built.ToJsonString());
        (await Should.ThrowAsync<WalletException>(() => new WalletTransactions(key, world.Rpc).ClaimAsync(late, CancellationToken)))
            .Message.ShouldContain("Blockhash not found");
        using var reverted = await payer.RevertAsync();
        (await reverted.ShouldBeOkAsync())["revertedCount"]!.GetValue<int>().ShouldBe(1);
    }

    private async Task PayAndVerifyAsync(WalletTransactions wallet, Payer payer, System.Text.Json.Nodes.JsonObject quote)
    {
        var signature = await wallet.PayAsync(quote.ToJsonString(), CancellationToken);
        using (var pending = await payer.VerifyAsync(quote, signature))
            pending.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        world.Advance(Finality);
        using var paid = await payer.VerifyAsync(quote, signature);
        (await paid.ShouldBeOkAsync())["transaction"]!["txSignature"]!.GetValue<string>().ShouldBe(signature);
    }

    private async Task ClaimAsync(WalletTransactions wallet, Payer payer)
    {
        var pending = await payer.Client.GetOkAsync($"/api/v1/wallet/rewards/{payer.Wallet}");
        var built = await OfflineWorld.BuildClaimAsync(payer);
        var signature = await wallet.ClaimAsync(WalletTransactions.ReadClaim(built.ToJsonString()), CancellationToken);
        world.Advance(Finality);
        foreach (var reward in pending["rewards"]!.AsArray())
        {
            using var claimed = await payer.ClaimAsync(reward!["id"]!.GetValue<Guid>(), signature);
            (await claimed.ShouldBeOkAsync())["reward"]!["status"]!.GetValue<string>().ShouldBe("claimed");
        }
    }
}
