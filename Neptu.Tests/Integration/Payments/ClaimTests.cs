using System.Net;
using Neptu.Core.Accounting;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Transactions;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

/// <summary>Claims over HTTP, from the pending rewards to the chain and back.</summary>
public sealed class ClaimTests(PaymentsApi api) : ClaimScenario(api)
{
    [Fact]
    public async Task A_claim_is_built_of_all_that_is_pending()
    {
        await Api.GrantAsync(Somebody, 100_000, 1_000_000, 2_500_000);
        var built = await BuildAsync(3.6m);

        built["claim"]!["amount"]!.GetValue<decimal>().ShouldBe(3.6m);
        built["transaction"]!["blockhash"]!.GetValue<string>().ShouldBe(Api.Chain.Blockhash);
        built["transaction"]!["lastValidBlockHeight"]!.GetValue<long>().ShouldBe(Api.Chain.BlockHeight + SolanaEmulator.BlockhashLifetime);
        var bytes = built["serializedTransaction"]!.AsArray().Select(one => (byte)(int)one!).ToArray();
        bytes[..65].ShouldBe([1, .. new byte[64]]);
        bytes.Length.ShouldBeLessThanOrEqualTo(1232);

        var message = SolanaPayments.Read(built);
        message.Payer.ToString().ShouldBe(Somebody.Wallet);
        message.Blockhash.ShouldBe(Api.Chain.Blockhash);
        var payout = message.Instructions[^1];
        payout.Program.ToString().ShouldBe(SolanaPayments.EconomyProgram);
        payout.Data[8..16].ShouldBe(BitConverter.GetBytes(3_600_000L));
        payout.Data[16..].ShouldBe(BitConverter.GetBytes(built["claim"]!["nonce"]!.GetValue<long>()));
        payout.Accounts.Select(account => account.Key.ToString()).ShouldContain(SolanaPayments.RewardsPool);
        payout.Accounts.Select(account => account.Key.ToString()).ShouldContain(SolanaPayments.TokensOf(Somebody, PaymentsApi.NeptuMint));
        (await StatusesAsync()).ShouldBe(["claiming", "claiming", "claiming"]);
        (await Somebody.Client.GetOkAsync($"/api/wallet/rewards/{Somebody.Wallet}"))["totalPending"]!.GetValue<decimal>().ShouldBe(0);
    }

    [Fact]
    public async Task A_claim_that_is_final_pays_all_its_rewards_whichever_of_them_is_named()
    {
        await Api.GrantAsync(Somebody, 100_000, 200_000, 300_000);
        var sent = Api.Chain.Finalize(Api.PayOut(Somebody, await BuildAsync(0.6m)));
        var rewards = await RewardsAsync();

        var first = await ClaimedAsync(rewards[1], sent.Signature);

        first["reward"]!["status"]!.GetValue<string>().ShouldBe("claimed");
        first["reward"]!["claimTxSignature"]!.GetValue<string>().ShouldBe(sent.Signature);
        (await StatusesAsync()).ShouldBe(["claimed", "claimed", "claimed"]);
        (await Api.HoldsAsync(Accounts.Pending(Somebody.Id), Currencies.Neptu)).ShouldBe(0);
        (await Api.HoldsAsync(Accounts.Claimed(Somebody.Id), Currencies.Neptu)).ShouldBe(600_000);

        Api.Chain.Fault = _ => SolanaFaults.ServerError;
        foreach (var reward in rewards)
            (await ClaimedAsync(reward, sent.Signature))["reward"]!["id"]!.GetValue<Guid>().ShouldBe(reward);
        (await Api.HoldsAsync(Accounts.Claimed(Somebody.Id), Currencies.Neptu)).ShouldBe(600_000);
    }

    [Fact]
    public async Task The_amount_is_the_servers_and_the_clients_is_only_compared()
    {
        await Api.GrantAsync(Somebody, 100_000, 200_000);
        using (var greedy = await Somebody.BuildClaimAsync(30m))
            (await greedy.ShouldBeProblemAsync(HttpStatusCode.Conflict))["amount"]!.GetValue<decimal>().ShouldBe(0.3m);
        (await StatusesAsync()).ShouldBe(["pending", "pending"]);

        using var summedInJavaScript = await Somebody.Client.PostAsync(
            "/api/v1/pay/claim/build",
            Http.Json($$"""{"walletAddress":"{{Somebody.Wallet}}","amount":0.30000000000000004,"nonce":0,"blockhash":"x","lastValidBlockHeight":1}"""),
            TestContext.Current.CancellationToken);
        var built = await summedInJavaScript.ShouldBeOkAsync();
        built["transaction"]!["lastValidBlockHeight"]!.GetValue<long>().ShouldBeGreaterThan(1);

        using var other = await Somebody.BuildClaimAsync(0.4m);
        (await other.ShouldBeProblemAsync(HttpStatusCode.Conflict))["amount"]!.GetValue<decimal>().ShouldBe(0.3m);
    }

    [Fact]
    public async Task Nothing_pending_is_nothing_to_claim()
    {
        using var response = await Somebody.BuildClaimAsync(1);
        await response.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "nothing_pending");
    }

    [Fact]
    public async Task A_hundred_builds_at_once_are_one_claim()
    {
        await Api.GrantAsync(Somebody, 100_000, 200_000);
        var built = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => BuildAsync(0.3m)));

        built.Select(one => one.ToJsonString()).Distinct().Count().ShouldBe(1);
        (await Api.ScalarAsync<long>($"select count(*) from claims where user_id = '{Somebody.Id}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_confirmations_at_once_have_one_effect()
    {
        await Api.GrantAsync(Somebody, 100_000, 200_000);
        var sent = Api.Chain.Finalize(Api.PayOut(Somebody, await BuildAsync(0.3m)));
        var rewards = await RewardsAsync();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(turn => ClaimedAsync(rewards[turn % 2], sent.Signature)));

        (await Api.HoldsAsync(Accounts.Claimed(Somebody.Id), Currencies.Neptu)).ShouldBe(300_000);
        (await Api.ScalarAsync<long>($"select count(*) from ledger_postings where tx_signature = '{sent.Signature}'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_earned_meanwhile_waits_for_the_next_claim()
    {
        await Api.GrantAsync(Somebody, 100_000);
        var built = await BuildAsync(0.1m);
        var reward = (await RewardsAsync())[0];
        await Api.GrantAsync(Somebody, 500_000);
        var sent = Api.Chain.Finalize(Api.PayOut(Somebody, built));
        await ClaimedAsync(reward, sent.Signature);

        (await StatusesAsync()).ShouldBe(["claimed", "pending"], ignoreOrder: true);
        (await BuildAsync(0.5m))["claim"]!["amount"]!.GetValue<decimal>().ShouldBe(0.5m);
    }

    [Fact]
    public async Task Not_yet_and_never_and_nobody_knows_leave_a_claim_as_it_is()
    {
        await Api.GrantAsync(Somebody, 100_000);
        var built = await BuildAsync(0.1m);
        var reward = (await RewardsAsync())[0];
        var unheard = Api.PayOut(Somebody, built);
        var confirmed = Api.Chain.Process(Api.PayOut(Somebody, built));
        var failed = Api.Chain.Finalize(Api.PayOut(Somebody, built).Failed());

        using var notYet = await Somebody.ClaimAsync(reward, unheard.Signature);
        using var notFinal = await Somebody.ClaimAsync(reward, confirmed.Signature);
        using var never = await Somebody.ClaimAsync(reward, failed.Signature);
        Api.Chain.Fault = _ => SolanaFaults.Page;
        using var nobodyKnows = await Somebody.ClaimAsync(reward, confirmed.Signature);

        notYet.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        notFinal.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await never.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "transaction_failed");
        await nobodyKnows.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "chain_garbage");
        (await StatusesAsync()).ShouldBe(["claiming"]);
    }

    [Fact]
    public async Task Only_the_transaction_that_was_built_confirms_a_claim()
    {
        await Api.GrantAsync(Somebody, 100_000);
        var built = await BuildAsync(0.1m);
        var payout = SolanaPayments.Read(built).Instructions[^1];
        var movement = SolanaPayments.Movement(Somebody, built);
        byte[] otherAmount = [.. payout.Data[..8], .. BitConverter.GetBytes(1L), .. payout.Data[16..]];
        AccountMeta[] otherReference = [.. payout.Accounts.SkipLast(1), AccountMeta.Read(PublicKey.Random())];
        var other = await Api.NewPayerAsync();
        await Api.GrantAsync(other, 100_000);
        using var others = await other.BuildClaimAsync(0.1m);

        await RefusedAsync("other_transaction", Api.PayOut(other, await others.ShouldBeOkAsync()));
        await RefusedAsync("other_transaction", Transaction().Tokens(movement));
        await RefusedAsync("other_transaction", Transaction().Call(payout with { Data = otherAmount }).Tokens(movement));
        await RefusedAsync("other_transaction", Transaction().Call(payout with { Program = PublicKey.Random() }).Tokens(movement));
        await RefusedAsync("other_transaction", Transaction().Call(payout with { Accounts = otherReference }).Tokens(movement));
        await RefusedAsync("balances_disagree", Transaction().Call(payout).Tokens(movement with { Amount = 99_999 }));
        await RefusedAsync("balances_disagree", Transaction().Call(payout));
        await RefusedAsync("unsupported_version", Transaction().Call(payout).Tokens(movement).Lie(json => json["version"] = 1));
        (await StatusesAsync()).ShouldBe(["claiming"]);

        var withFeeOfTheWallets = Transaction().Memo("priority").Versioned().Call(payout).Tokens(movement);
        await ClaimedAsync((await RewardsAsync())[0], Api.Chain.Finalize(withFeeOfTheWallets).Signature);
    }

    [Fact]
    public async Task Anothers_reward_looks_like_none_and_an_unclaimed_one_is_not_paid()
    {
        var other = await Api.NewPayerAsync();
        await Api.GrantAsync(Somebody, 100_000);
        await Api.GrantAsync(other, 100_000);
        var reward = (await RewardsAsync())[0];
        var sent = Api.Chain.Finalize(Transaction().Sol(Somebody.Wallet, other.Wallet, 1));

        using var unclaimed = await Somebody.ClaimAsync(reward, sent.Signature);
        using var anothers = await other.ClaimAsync(reward, sent.Signature);
        using var unknown = await Somebody.ClaimAsync(Guid.NewGuid(), sent.Signature);

        await unclaimed.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "not_claimed");
        await anothers.ShouldBeRefusedAsync(HttpStatusCode.NotFound, "unknown_reward");
        await unknown.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_claimed_reward_is_not_confirmed_by_another_signature()
    {
        await Api.GrantAsync(Somebody, 100_000);
        var built = await BuildAsync(0.1m);
        var reward = (await RewardsAsync())[0];
        await ClaimedAsync(reward, Api.Chain.Finalize(Api.PayOut(Somebody, built)).Signature);

        using var again = await Somebody.ClaimAsync(reward, Api.Chain.Finalize(Api.PayOut(Somebody, built)).Signature);
        await again.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "signature_taken");
    }

    [Fact]
    public async Task A_transaction_that_has_paid_for_a_reading_pays_no_claim_out()
    {
        await Api.GrantAsync(Somebody, 100_000);
        var built = await BuildAsync(0.1m);
        var reward = (await RewardsAsync())[0];
        var quote = await Somebody.QuoteAsync("POTENSI", "sol");
        var both = Api.Chain.Finalize(Api.Pay(Somebody, quote)
            .Call(SolanaPayments.Read(built).Instructions[^1]).Tokens(SolanaPayments.Movement(Somebody, built)));
        using (var paid = await Somebody.VerifyAsync(quote, both.Signature))
            await paid.ShouldBeOkAsync();

        using var claim = await Somebody.ClaimAsync(reward, both.Signature);
        await claim.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "signature_taken");
        (await StatusesAsync()).ShouldBe(["claiming", "pending"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_oldest_app_claims_without_a_token()
    {
        await Api.GrantAsync(Somebody, 100_000);
        using var anonymous = new HttpClient { BaseAddress = Somebody.Client.BaseAddress };
        using var build = await anonymous.PostAsync("/api/pay/claim/build", new { walletAddress = Somebody.Wallet, amount = 0.1, nonce = 1 });
        var sent = Api.Chain.Finalize(Api.PayOut(Somebody, await build.ShouldBeOkAsync()));
        using var claim = await anonymous.PostAsync(
            $"/api/wallet/claim/{Somebody.Wallet}", new { rewardId = (await RewardsAsync())[0], claimTxSignature = sent.Signature });
        await claim.ShouldBeOkAsync();
    }

    private async Task RefusedAsync(string reason, SolanaTransaction transaction)
    {
        using var response = await Somebody.ClaimAsync((await RewardsAsync())[0], Api.Chain.Finalize(transaction).Signature);
        await response.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, reason);
    }
}
