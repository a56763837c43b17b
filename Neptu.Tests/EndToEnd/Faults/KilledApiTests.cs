using System.Text.Json.Nodes;
using Neptu.Core.Accounting;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Faults;

/// <summary>When a process is killed.</summary>
public enum Moment
{
    /// <summary>It has asked the chain, which has not answered.</summary>
    AskingTheChain,

    /// <summary>It knows what the chain says, has written some of it and has not committed.</summary>
    BeforeTheCommit,

    /// <summary>The database has committed, and the process does not know.</summary>
    AfterTheCommit,
}

/// <summary>The API, a process of its own, killed while it moves money.</summary>
public sealed class KilledApiTests(DurableReplica api) : IClassFixture<DurableReplica>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Moment.AskingTheChain, "0 0 0 0")]
    [InlineData(Moment.BeforeTheCommit, "0 0 0 0")]
    [InlineData(Moment.AfterTheCommit, "1 1 1 2")]
    public async Task A_payment_that_is_verified_again_counts_once(Moment moment, string left)
    {
        var payer = await api.JoinAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Pay(payer, quote);

        await KillAsync(moment, "user_rewards", () => payer.VerifyAsync(quote, sent.Signature));
        (await api.EffectsAsync(payer)).ShouldBe(left);
        await api.Apis[0].RestartAsync();

        using var again = await payer.VerifyAsync(quote, sent.Signature);
        using var oncemore = await payer.VerifyAsync(quote, sent.Signature);
        (await again.ShouldBeOkAsync()).ToJsonString().ShouldBe((await oncemore.ShouldBeOkAsync()).ToJsonString());
        (await api.EffectsAsync(payer)).ShouldBe("1 1 1 2");
        (await api.HoldsAsync(Accounts.Pending(payer.Id), Currencies.Neptu)).ShouldBe(10_000_000);
        await api.BooksBalanceAsync();
    }

    [Theory]
    [InlineData(Moment.BeforeTheCommit, true, "claiming claiming, open, 2 parts, 0 signatures")]
    [InlineData(Moment.AfterTheCommit, false, "claimed claimed, paid, 2 parts, 1 signatures")]
    public async Task A_claim_is_paid_out_once_whoever_comes_back_for_it(Moment moment, bool isJob, string left)
    {
        var payer = await api.JoinAsync();
        await api.GrantAsync(payer, 100_000, 200_000);
        var sent = api.PayOut(payer, await BuildAsync(payer));
        var reward = await api.ScalarAsync<Guid>($"select min(id::text)::uuid from user_rewards where user_id = '{payer.Id}'");

        await KillAsync(moment, "user_rewards", () => payer.ClaimAsync(reward, sent.Signature));
        (await api.ClaimsAsync(payer)).ShouldBe(left);
        if (isJob)
        {
            var run = await JobProcess.RunAsync(api.ConnectionString, PaymentsApi.SettingsFor(api.ChainAddress), "reconcile");
            run.ExitCode.ShouldBe(0, run.Output);
            (await api.ClaimsAsync(payer)).ShouldBe("claimed claimed, paid, 2 parts, 1 signatures");
        }

        await api.Apis[0].RestartAsync();
        using (var again = await payer.ClaimAsync(reward, sent.Signature))
            (await again.ShouldBeOkAsync())["reward"]!["status"]!.GetValue<string>().ShouldBe("claimed");
        (await api.ClaimsAsync(payer)).ShouldBe("claimed claimed, paid, 2 parts, 1 signatures");
        ((ulong)await api.HoldsAsync(Accounts.Claimed(payer.Id), Currencies.Neptu))
            .ShouldBe(api.Chain.Gained(SolanaPayments.TokensOf(payer, PaymentsApi.NeptuMint)));
        await api.BooksBalanceAsync();
    }

    [Theory]
    [InlineData(Moment.BeforeTheCommit, "pending pending, no claim, 0 parts, 0 signatures")]
    [InlineData(Moment.AfterTheCommit, "claiming claiming, open, 2 parts, 0 signatures")]
    public async Task A_claim_that_is_built_again_is_one_claim(Moment moment, string left)
    {
        var payer = await api.JoinAsync();
        await api.GrantAsync(payer, 100_000, 200_000);

        await KillAsync(moment, "claim_rewards", () => payer.BuildClaimAsync(0.3m));
        (await api.ClaimsAsync(payer)).ShouldBe(left);
        await api.Apis[0].RestartAsync();

        var again = await BuildAsync(payer);
        (await BuildAsync(payer)).ToJsonString().ShouldBe(again.ToJsonString());
        (await api.ClaimsAsync(payer)).ShouldBe("claiming claiming, open, 2 parts, 0 signatures");
        (await api.HoldsAsync(Accounts.Pending(payer.Id), Currencies.Neptu)).ShouldBe(300_000);
    }

    /// <summary>Sends a request, kills the process at the moment, and returns when the database has noticed.</summary>
    private async Task KillAsync(Moment moment, string table, Func<Task<HttpResponseMessage>> send)
    {
        var request = moment switch
        {
            Moment.AskingTheChain => await KillAskingAsync(send),
            Moment.BeforeTheCommit => await KillWaitingForAsync(table, send),
            _ => await KillCommittingAsync(send),
        };
        await Should.ThrowAsync<HttpRequestException>(request);
        await api.NobodyIsLeftAsync(Replicas.ApiName);
    }

    private async Task<Task<HttpResponseMessage>> KillAskingAsync(Func<Task<HttpResponseMessage>> send)
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Chain.Fault = method =>
        {
            if (method != "getTransaction")
                return null;

            asked.TrySetResult();
            return SolanaFaults.Hang;
        };
        var request = send();
        await asked.Task.WaitAsync(Cancellation);
        await api.Apis[0].KillAsync();
        api.Chain.Fault = _ => null;
        return request;
    }

    /// <summary>The test holds a table that the effect writes to last.</summary>
    private async Task<Task<HttpResponseMessage>> KillWaitingForAsync(string table, Func<Task<HttpResponseMessage>> send)
    {
        await using var hold = await TableLock.TakeAsync(api.ConnectionString, table);
        var request = send();
        await Eventually.IsTrueAsync(() => api.WaitsAsync(Replicas.ApiName, "Lock"), "It should wait for the table.");
        await api.Apis[0].KillAsync();
        return request;
    }

    /// <summary>A commit waits for a standby that there is not, done on this server already: nothing can undo it any more.</summary>
    private async Task<Task<HttpResponseMessage>> KillCommittingAsync(Func<Task<HttpResponseMessage>> send)
    {
        await api.ExecuteAsync("alter system set synchronous_standby_names = 'nobody'");
        var probe = api.ExecuteAsync("select pg_reload_conf()");
        await Eventually.IsTrueAsync(
            () =>
            {
                if (probe.IsCompleted)
                    probe = api.ExecuteAsync("select pg_logical_emit_message(true, 'probe', '')");
                return api.WaitsAsync(Replicas.TestName, "IPC", "SyncRep");
            },
            "Commits should wait.");

        var request = send();
        await Eventually.IsTrueAsync(() => api.WaitsAsync(Replicas.ApiName, "IPC", "SyncRep"), "It should wait for its commit.");
        await api.Apis[0].KillAsync();
        await api.ExecuteAsync("alter system reset synchronous_standby_names");
        await api.ExecuteAsync("select pg_reload_conf()");
        await probe;
        return request;
    }

    private static async Task<JsonObject> BuildAsync(Payer payer)
    {
        using var response = await payer.BuildClaimAsync(0.3m);
        return await response.ShouldBeOkAsync();
    }
}
