using System.Net;
using System.Text.Json.Nodes;
using Neptu.Core.Accounting;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Transactions;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

/// <summary>Claims over HTTP, from the pending rewards to the chain and back.</summary>
public sealed class ClaimTests(PaymentsApi api) : IClassFixture<PaymentsApi>, IAsyncLifetime
{
    private Payer _payer = null!;

    public async ValueTask InitializeAsync()
    {
        api.Chain.Fault = _ => null;
        api.Chain.Slot = Math.Max(api.Chain.Slot, 1_000);
        api.Chain.FirstAvailableSlot = 0;
        _payer = await api.NewPayerAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_claim_is_built_of_all_that_is_pending()
    {
        await api.GrantAsync(_payer, 100_000, 1_000_000, 2_500_000);
        var built = await BuildAsync(3.6m);

        built["claim"]!["amount"]!.GetValue<decimal>().ShouldBe(3.6m);
        built["transaction"]!["blockhash"]!.GetValue<string>().ShouldBe(api.Chain.Blockhash);
        built["transaction"]!["lastValidBlockHeight"]!.GetValue<long>().ShouldBe(api.Chain.BlockHeight + SolanaServer.BlockhashLifetime);
        var bytes = built["serializedTransaction"]!.AsArray().Select(one => (byte)(int)one!).ToArray();
        bytes[..65].ShouldBe([1, .. new byte[64]]);
        bytes.Length.ShouldBeLessThanOrEqualTo(1232);

        var message = SolanaPayments.Read(built);
        message.Payer.ToString().ShouldBe(_payer.Wallet);
        message.Blockhash.ShouldBe(api.Chain.Blockhash);
        var payout = message.Instructions[^1];
        payout.Program.ToString().ShouldBe(SolanaPayments.EconomyProgram);
        payout.Data[8..16].ShouldBe(BitConverter.GetBytes(3_600_000L));
        payout.Data[16..].ShouldBe(BitConverter.GetBytes(built["claim"]!["nonce"]!.GetValue<long>()));
        payout.Accounts.Select(account => account.Key.ToString()).ShouldContain(SolanaPayments.RewardsPool);
        payout.Accounts.Select(account => account.Key.ToString()).ShouldContain(SolanaPayments.TokensOf(_payer, PaymentsApi.NeptuMint));
        (await StatusesAsync()).ShouldBe(["claiming", "claiming", "claiming"]);
        (await _payer.Client.GetOkAsync($"/api/wallet/rewards/{_payer.Wallet}"))["totalPending"]!.GetValue<decimal>().ShouldBe(0);
    }

    [Fact]
    public async Task A_claim_that_is_final_pays_all_its_rewards_whichever_of_them_is_named()
    {
        await api.GrantAsync(_payer, 100_000, 200_000, 300_000);
        var sent = api.Chain.Finalize(api.PayOut(_payer, await BuildAsync(0.6m)));
        var rewards = await RewardsAsync();

        var first = await ClaimedAsync(rewards[1], sent.Signature);

        first["reward"]!["status"]!.GetValue<string>().ShouldBe("claimed");
        first["reward"]!["claimTxSignature"]!.GetValue<string>().ShouldBe(sent.Signature);
        (await StatusesAsync()).ShouldBe(["claimed", "claimed", "claimed"]);
        (await api.HoldsAsync(Accounts.Pending(_payer.Id), Currencies.Neptu)).ShouldBe(0);
        (await api.HoldsAsync(Accounts.Claimed(_payer.Id), Currencies.Neptu)).ShouldBe(600_000);

        api.Chain.Fault = _ => SolanaFaults.ServerError;
        foreach (var reward in rewards)
            (await ClaimedAsync(reward, sent.Signature))["reward"]!["id"]!.GetValue<Guid>().ShouldBe(reward);
        (await api.HoldsAsync(Accounts.Claimed(_payer.Id), Currencies.Neptu)).ShouldBe(600_000);
    }

    [Fact]
    public async Task The_amount_is_the_servers_and_the_clients_is_only_compared()
    {
        await api.GrantAsync(_payer, 100_000, 200_000);
        using (var greedy = await _payer.BuildClaimAsync(30m))
            (await greedy.ShouldBeProblemAsync(HttpStatusCode.Conflict))["amount"]!.GetValue<decimal>().ShouldBe(0.3m);
        (await StatusesAsync()).ShouldBe(["pending", "pending"]);

        using var summedInJavaScript = await _payer.Client.PostAsync(
            "/api/v1/pay/claim/build",
            Http.Json($$"""{"walletAddress":"{{_payer.Wallet}}","amount":0.30000000000000004,"nonce":0,"blockhash":"x","lastValidBlockHeight":1}"""),
            TestContext.Current.CancellationToken);
        var built = await summedInJavaScript.ShouldBeOkAsync();
        built["transaction"]!["lastValidBlockHeight"]!.GetValue<long>().ShouldBeGreaterThan(1);

        using var other = await _payer.BuildClaimAsync(0.4m);
        (await other.ShouldBeProblemAsync(HttpStatusCode.Conflict))["amount"]!.GetValue<decimal>().ShouldBe(0.3m);
    }

    [Fact]
    public async Task Nothing_pending_is_nothing_to_claim()
    {
        using var response = await _payer.BuildClaimAsync(1);
        (await response.ShouldBeProblemAsync(HttpStatusCode.Conflict))["reason"]!.GetValue<string>().ShouldBe("nothing_pending");
    }

    [Fact]
    public async Task A_hundred_builds_at_once_are_one_claim()
    {
        await api.GrantAsync(_payer, 100_000, 200_000);
        var built = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => BuildAsync(0.3m)));

        built.Select(one => one.ToJsonString()).Distinct().Count().ShouldBe(1);
        (await api.ScalarAsync<long>($"select count(*) from claims where user_id = '{_payer.Id}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_confirmations_at_once_have_one_effect()
    {
        await api.GrantAsync(_payer, 100_000, 200_000);
        var sent = api.Chain.Finalize(api.PayOut(_payer, await BuildAsync(0.3m)));
        var rewards = await RewardsAsync();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(turn => ClaimedAsync(rewards[turn % 2], sent.Signature)));

        (await api.HoldsAsync(Accounts.Claimed(_payer.Id), Currencies.Neptu)).ShouldBe(300_000);
        (await api.ScalarAsync<long>($"select count(*) from ledger_postings where tx_signature = '{sent.Signature}'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_earned_meanwhile_waits_for_the_next_claim()
    {
        await api.GrantAsync(_payer, 100_000);
        var built = await BuildAsync(0.1m);
        var reward = (await RewardsAsync())[0];
        await api.GrantAsync(_payer, 500_000);
        var sent = api.Chain.Finalize(api.PayOut(_payer, built));
        await ClaimedAsync(reward, sent.Signature);

        (await StatusesAsync()).ShouldBe(["claimed", "pending"], ignoreOrder: true);
        (await BuildAsync(0.5m))["claim"]!["amount"]!.GetValue<decimal>().ShouldBe(0.5m);
    }

    [Fact]
    public async Task Not_yet_and_never_and_nobody_knows_leave_a_claim_as_it_is()
    {
        await api.GrantAsync(_payer, 100_000);
        var built = await BuildAsync(0.1m);
        var reward = (await RewardsAsync())[0];
        var unheard = api.PayOut(_payer, built);
        var confirmed = api.Chain.Process(api.PayOut(_payer, built));
        var failed = api.Chain.Finalize(api.PayOut(_payer, built).Failed());

        using var notYet = await _payer.ClaimAsync(reward, unheard.Signature);
        using var notFinal = await _payer.ClaimAsync(reward, confirmed.Signature);
        using var never = await _payer.ClaimAsync(reward, failed.Signature);
        api.Chain.Fault = _ => SolanaFaults.Page;
        using var nobodyKnows = await _payer.ClaimAsync(reward, confirmed.Signature);

        notYet.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        notFinal.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await never.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity))["reason"]!.GetValue<string>().ShouldBe("transaction_failed");
        (await nobodyKnows.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable))["reason"]!.GetValue<string>().ShouldBe("chain_garbage");
        (await StatusesAsync()).ShouldBe(["claiming"]);
    }

    [Fact]
    public async Task Only_the_transaction_that_was_built_confirms_a_claim()
    {
        await api.GrantAsync(_payer, 100_000);
        var built = await BuildAsync(0.1m);
        var payout = SolanaPayments.Read(built).Instructions[^1];
        var movement = SolanaPayments.Movement(_payer, built);
        var other = await api.NewPayerAsync();
        await api.GrantAsync(other, 100_000);
        using var others = await other.BuildClaimAsync(0.1m);

        await RefusedAsync("other_transaction", api.PayOut(other, await others.ShouldBeOkAsync()));
        await RefusedAsync("other_transaction", Transaction().Tokens(movement));
        await RefusedAsync("other_transaction", Transaction().Call(payout with { Data = [.. payout.Data[..8], .. BitConverter.GetBytes(1L), .. payout.Data[16..]] }).Tokens(movement));
        await RefusedAsync("other_transaction", Transaction().Call(payout with { Program = PublicKey.Random() }).Tokens(movement));
        await RefusedAsync("other_transaction", Transaction().Call(payout with { Accounts = [.. payout.Accounts.Take(9), AccountMeta.Read(PublicKey.Random())] }).Tokens(movement));
        await RefusedAsync("balances_disagree", Transaction().Call(payout).Tokens(movement with { Amount = 99_999 }));
        await RefusedAsync("balances_disagree", Transaction().Call(payout));
        await RefusedAsync("unsupported_version", Transaction().Call(payout).Tokens(movement).Lie(json => json["version"] = 1));
        (await StatusesAsync()).ShouldBe(["claiming"]);

        var withFeeOfTheWallets = Transaction().Memo("priority").Versioned().Call(payout).Tokens(movement);
        await ClaimedAsync((await RewardsAsync())[0], api.Chain.Finalize(withFeeOfTheWallets).Signature);
    }

    [Fact]
    public async Task Anothers_reward_looks_like_none_and_an_unclaimed_one_is_not_paid()
    {
        var other = await api.NewPayerAsync();
        await api.GrantAsync(_payer, 100_000);
        await api.GrantAsync(other, 100_000);
        var reward = (await RewardsAsync())[0];
        var sent = api.Chain.Finalize(Transaction().Sol(_payer.Wallet, other.Wallet, 1));

        using var unclaimed = await _payer.ClaimAsync(reward, sent.Signature);
        using var anothers = await other.ClaimAsync(reward, sent.Signature);
        using var unknown = await _payer.ClaimAsync(Guid.NewGuid(), sent.Signature);

        (await unclaimed.ShouldBeProblemAsync(HttpStatusCode.Conflict))["reason"]!.GetValue<string>().ShouldBe("not_claimed");
        (await anothers.ShouldBeProblemAsync(HttpStatusCode.NotFound))["reason"]!.GetValue<string>().ShouldBe("unknown_reward");
        await unknown.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_claimed_reward_is_not_confirmed_by_another_signature()
    {
        await api.GrantAsync(_payer, 100_000);
        var built = await BuildAsync(0.1m);
        var reward = (await RewardsAsync())[0];
        await ClaimedAsync(reward, api.Chain.Finalize(api.PayOut(_payer, built)).Signature);

        using var again = await _payer.ClaimAsync(reward, api.Chain.Finalize(api.PayOut(_payer, built)).Signature);
        (await again.ShouldBeProblemAsync(HttpStatusCode.Conflict))["reason"]!.GetValue<string>().ShouldBe("signature_taken");
    }

    [Fact]
    public async Task A_transaction_that_has_paid_for_a_reading_pays_no_claim_out()
    {
        await api.GrantAsync(_payer, 100_000);
        var built = await BuildAsync(0.1m);
        var reward = (await RewardsAsync())[0];
        var quote = await _payer.QuoteAsync("POTENSI", "sol");
        var both = api.Chain.Finalize(api.Pay(_payer, quote).Call(SolanaPayments.Read(built).Instructions[^1]).Tokens(SolanaPayments.Movement(_payer, built)));
        using (var paid = await _payer.VerifyAsync(quote, both.Signature))
            await paid.ShouldBeOkAsync();

        using var claim = await _payer.ClaimAsync(reward, both.Signature);
        (await claim.ShouldBeProblemAsync(HttpStatusCode.Conflict))["reason"]!.GetValue<string>().ShouldBe("signature_taken");
        (await StatusesAsync()).ShouldBe(["claiming", "pending"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_failed_claim_is_built_anew_when_its_block_hash_has_expired()
    {
        await api.GrantAsync(_payer, 100_000);
        var built = await BuildAsync(0.1m);
        api.Chain.Finalize(api.PayOut(_payer, built).Failed());

        using (var tooEarly = await _payer.BuildClaimAsync(0.1m))
            (await tooEarly.ShouldBeProblemAsync(HttpStatusCode.Conflict))["reason"]!.GetValue<string>().ShouldBe("claim_must_expire");
        Expire(built);
        api.Chain.Blockhash = PublicKey.Random().ToString();
        var again = await BuildAsync(0.1m);

        again["transaction"]!["blockhash"]!.GetValue<string>().ShouldBe(api.Chain.Blockhash);
        again["claim"]!["amount"]!.GetValue<decimal>().ShouldBe(0.1m);
        (await api.ScalarAsync<string>($"select string_agg(status, ' ' order by status) from claims where user_id = '{_payer.Id}'")).ShouldBe("open released");
    }

    [Fact]
    public async Task A_claim_that_was_paid_unseen_is_found_before_another_is_built()
    {
        await api.GrantAsync(_payer, 100_000);
        var built = await BuildAsync(0.1m);
        api.Chain.Finalize(api.PayOut(_payer, built));
        Expire(built);

        using var again = await _payer.BuildClaimAsync(0.1m);
        (await again.ShouldBeProblemAsync(HttpStatusCode.Conflict))["reason"]!.GetValue<string>().ShouldBe("nothing_pending");
        (await StatusesAsync()).ShouldBe(["claimed"]);
    }

    [Fact]
    public async Task Only_what_the_chain_proves_lost_is_reverted()
    {
        await api.GrantAsync(_payer, 100_000, 200_000);
        var built = await BuildAsync(0.3m);
        (await RevertedAsync())["revertedCount"]!.GetValue<int>().ShouldBe(0);

        Expire(built);
        foreach (var fault in new[] { SolanaFaults.ServerError, SolanaFaults.TooManyRequests, SolanaFaults.Page, SolanaFaults.LagsBehind })
        {
            foreach (var method in new[] { "getEpochInfo", "getSignaturesForAddress", "getFirstAvailableBlock" })
            {
                api.Chain.Fault = asked => asked == method ? fault : null;
                using var nobodyKnows = await _payer.RevertAsync();
                await nobodyKnows.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
            }
        }

        api.Chain.Fault = _ => null;
        api.Chain.FirstAvailableSlot = api.Chain.Slot;
        api.Chain.Slot += 1; // the claim was built before the server's history begins
        api.Chain.FirstAvailableSlot = api.Chain.Slot;
        using (var forgotten = await _payer.RevertAsync())
            await forgotten.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        (await StatusesAsync()).ShouldBe(["claiming", "claiming"]);

        api.Chain.FirstAvailableSlot = 0;
        var reverted = await RevertedAsync();
        reverted["revertedCount"]!.GetValue<int>().ShouldBe(2);
        reverted["revertedIds"]!.AsArray().Select(id => id!.GetValue<Guid>()).ShouldBe(await RewardsAsync());
        reverted["totalClaimed"]!.GetValue<int>().ShouldBe(0);
        (await StatusesAsync()).ShouldBe(["pending", "pending"]);
        (await api.HoldsAsync(Accounts.Pending(_payer.Id), Currencies.Neptu)).ShouldBe(300_000);
    }

    [Fact]
    public async Task What_was_paid_is_never_reverted()
    {
        await api.GrantAsync(_payer, 100_000);
        var built = await BuildAsync(0.1m);
        api.Chain.Finalize(api.PayOut(_payer, built));
        Expire(built);

        var reverted = await RevertedAsync();
        reverted["revertedCount"]!.GetValue<int>().ShouldBe(0);
        reverted["totalClaimed"]!.GetValue<int>().ShouldBe(1);
        (await RevertedAsync())["revertedCount"]!.GetValue<int>().ShouldBe(0);
        (await StatusesAsync()).ShouldBe(["claimed"]);
    }

    [Fact]
    public async Task A_payout_whose_balances_disagree_is_neither_paid_nor_reverted()
    {
        await api.GrantAsync(_payer, 100_000);
        var built = await BuildAsync(0.1m);
        api.Chain.Finalize(Transaction().Call(SolanaPayments.Read(built).Instructions[^1]));
        Expire(built);

        using var response = await _payer.RevertAsync();
        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        (await StatusesAsync()).ShouldBe(["claiming"]);
        api.Logs.Lines.ShouldContain(line => line.Message.Contains("did not gain its amount", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_else_sends_to_a_reference_holds_nothing_up()
    {
        await api.GrantAsync(_payer, 100_000);
        var built = await BuildAsync(0.1m);
        var reference = SolanaPayments.Read(built).Instructions[^1].Accounts[^1].Key.ToString();
        api.Chain.Finalize(new SolanaTransaction(Wallets.New(), api.Time.GetUtcNow()).Memo("dust").Carry(reference));
        Expire(built);

        (await RevertedAsync())["revertedCount"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Without_the_chain_no_claim_is_built()
    {
        await api.GrantAsync(_payer, 100_000);
        api.Chain.Fault = _ => SolanaFaults.ServerError;
        using var response = await _payer.BuildClaimAsync(0.1m);
        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        (await StatusesAsync()).ShouldBe(["pending"]);
    }

    [Fact]
    public async Task The_oldest_app_claims_without_a_token()
    {
        await api.GrantAsync(_payer, 100_000);
        using var anonymous = new HttpClient { BaseAddress = _payer.Client.BaseAddress };
        using var build = await anonymous.PostAsync("/api/pay/claim/build", new { walletAddress = _payer.Wallet, amount = 0.1, nonce = 1 });
        var sent = api.Chain.Finalize(api.PayOut(_payer, await build.ShouldBeOkAsync()));
        using var claim = await anonymous.PostAsync(
            $"/api/wallet/claim/{_payer.Wallet}", new { rewardId = (await RewardsAsync())[0], claimTxSignature = sent.Signature });
        await claim.ShouldBeOkAsync();
    }

    private SolanaTransaction Transaction() => new(_payer.Wallet, api.Time.GetUtcNow());

    /// <summary>Lets the chain pass the last height at which the claim can land.</summary>
    private void Expire(JsonObject built)
    {
        api.Chain.BlockHeight = built["transaction"]!["lastValidBlockHeight"]!.GetValue<long>() + 1;
        api.Chain.Slot += SolanaServer.BlockhashLifetime;
    }

    private async Task<JsonObject> BuildAsync(decimal amount)
    {
        using var response = await _payer.BuildClaimAsync(amount);
        return await response.ShouldBeOkAsync();
    }

    private async Task<JsonObject> ClaimedAsync(Guid reward, string signature)
    {
        using var response = await _payer.ClaimAsync(reward, signature);
        return await response.ShouldBeOkAsync();
    }

    private async Task<JsonObject> RevertedAsync()
    {
        using var response = await _payer.RevertAsync();
        return await response.ShouldBeOkAsync();
    }

    private async Task RefusedAsync(string reason, SolanaTransaction transaction)
    {
        using var response = await _payer.ClaimAsync((await RewardsAsync())[0], api.Chain.Finalize(transaction).Signature);
        (await response.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity))["reason"]!.GetValue<string>().ShouldBe(reason);
    }

    private async Task<Guid[]> RewardsAsync() =>
        await api.ScalarAsync<Guid[]>($"select array_agg(id order by id) from user_rewards where user_id = '{_payer.Id}'");

    private async Task<string[]> StatusesAsync() =>
        await api.ScalarAsync<string[]>($"select array_agg(status order by id) from user_rewards where user_id = '{_payer.Id}'");
}
