using System.Net;
using Neptu.Core.Accounting;
using Neptu.Core.Solana;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

/// <summary>Claims that went wrong: nothing is given up on before the chain has proved it lost.</summary>
public sealed class ClaimRecoveryTests(PaymentsApi api) : ClaimScenario(api)
{
    [Fact]
    public async Task A_failed_claim_is_built_anew_when_its_block_hash_has_expired()
    {
        await Api.GrantAsync(Somebody, 100_000);
        var built = await BuildAsync(0.1m);
        Api.Chain.Finalize(Api.PayOut(Somebody, built).Failed());

        using (var tooEarly = await Somebody.BuildClaimAsync(0.1m))
            await tooEarly.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "claim_must_expire");
        Expire(built);
        Api.Chain.Blockhash = PublicKey.Random().ToString();
        var again = await BuildAsync(0.1m);

        again["transaction"]!["blockhash"]!.GetValue<string>().ShouldBe(Api.Chain.Blockhash);
        again["claim"]!["amount"]!.GetValue<decimal>().ShouldBe(0.1m);
        var statuses = $"select string_agg(status, ' ' order by status) from claims where user_id = '{Somebody.Id}'";
        (await Api.ScalarAsync<string>(statuses)).ShouldBe("open released");
    }

    [Fact]
    public async Task A_claim_that_was_paid_unseen_is_found_before_another_is_built()
    {
        await Api.GrantAsync(Somebody, 100_000);
        var built = await BuildAsync(0.1m);
        Api.Chain.Finalize(Api.PayOut(Somebody, built));
        Expire(built);

        using var again = await Somebody.BuildClaimAsync(0.1m);
        await again.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "nothing_pending");
        (await StatusesAsync()).ShouldBe(["claimed"]);
    }

    [Fact]
    public async Task Only_what_the_chain_proves_lost_is_reverted()
    {
        await Api.GrantAsync(Somebody, 100_000, 200_000);
        var built = await BuildAsync(0.3m);
        (await RevertedAsync())["revertedCount"]!.GetValue<int>().ShouldBe(0);

        Expire(built);
        foreach (var fault in new[] { SolanaFaults.ServerError, SolanaFaults.TooManyRequests, SolanaFaults.Page, SolanaFaults.LagsBehind })
        {
            foreach (var method in new[] { "getEpochInfo", "getSignaturesForAddress", "getFirstAvailableBlock" })
            {
                Api.Chain.Fault = asked => asked == method ? fault : null;
                using var nobodyKnows = await Somebody.RevertAsync();
                await nobodyKnows.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
            }
        }

        Api.Chain.Fault = _ => null;
        Api.Chain.FirstAvailableSlot = Api.Chain.Slot;
        Api.Chain.Slot += 1; // the claim was built before the server's history begins
        Api.Chain.FirstAvailableSlot = Api.Chain.Slot;
        using (var forgotten = await Somebody.RevertAsync())
            await forgotten.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        (await StatusesAsync()).ShouldBe(["claiming", "claiming"]);

        Api.Chain.FirstAvailableSlot = 0;
        var reverted = await RevertedAsync();
        reverted["revertedCount"]!.GetValue<int>().ShouldBe(2);
        reverted["revertedIds"]!.AsArray().Select(id => id!.GetValue<Guid>()).ShouldBe(await RewardsAsync());
        reverted["totalClaimed"]!.GetValue<int>().ShouldBe(0);
        (await StatusesAsync()).ShouldBe(["pending", "pending"]);
        (await Api.HoldsAsync(Accounts.Pending(Somebody.Id), Currencies.Neptu)).ShouldBe(300_000);
    }

    [Fact]
    public async Task What_was_paid_is_never_reverted()
    {
        await Api.GrantAsync(Somebody, 100_000);
        var built = await BuildAsync(0.1m);
        Api.Chain.Finalize(Api.PayOut(Somebody, built));
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
        await Api.GrantAsync(Somebody, 100_000);
        var built = await BuildAsync(0.1m);
        Api.Chain.Finalize(Transaction().Call(SolanaPayments.Read(built).Instructions[^1]));
        Expire(built);

        using var response = await Somebody.RevertAsync();
        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        (await StatusesAsync()).ShouldBe(["claiming"]);
        Api.Logs.Lines.ShouldContain(line => line.Message.Contains("did not gain its amount", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_else_sends_to_a_reference_holds_nothing_up()
    {
        await Api.GrantAsync(Somebody, 100_000);
        var built = await BuildAsync(0.1m);
        var reference = SolanaPayments.Read(built).Instructions[^1].Accounts[^1].Key.ToString();
        Api.Chain.Finalize(new SolanaTransaction(Wallets.New(), Api.Time.GetUtcNow()).Memo("dust").Carry(reference));
        Expire(built);

        (await RevertedAsync())["revertedCount"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Without_the_chain_no_claim_is_built()
    {
        await Api.GrantAsync(Somebody, 100_000);
        Api.Chain.Fault = _ => SolanaFaults.ServerError;
        using var response = await Somebody.BuildClaimAsync(0.1m);
        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        (await StatusesAsync()).ShouldBe(["pending"]);
    }
}
