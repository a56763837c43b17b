using System.Diagnostics;
using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Faults;

/// <summary>PostgreSQL goes and comes back while everybody wants something of it.</summary>
public sealed class DatabaseRestartTests(DurableReplica api) : IClassFixture<DurableReplica>
{
    private const int Enough = 150;
    private static readonly TimeSpan RecoversWithin = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT")] // fast: sessions are ended in order
    [InlineData("QUIT")] // immediate: sessions are cut off
    [InlineData("KILL")] // none: nobody is told
    public async Task Nobody_is_told_anything_wrong_and_nothing_that_was_promised_is_lost(string signal)
    {
        var load = await Load.StartAsync(api);
        await load.ManyMoreAsync(Enough);

        await api.Servers.EndPostgresAsync(signal);
        await load.ManyMoreAsync(Enough / 10, areRefused: true);
        (await api.Apis[0].IsReadyAsync(Cancellation)).ShouldBeFalse();

        await api.Servers.StartPostgresAsync(Cancellation);
        api.Database.Clear();
        var clock = Stopwatch.StartNew();
        await load.ManyMoreAsync(1);
        clock.Elapsed.ShouldBeLessThan(RecoversWithin);
        await Eventually.IsTrueAsync(() => api.Apis[0].IsReadyAsync(Cancellation), "It should be ready again.");
        await load.ManyMoreAsync(Enough);
        await load.StopAsync();

        load.Wrong.ShouldBeEmpty();
        await WhatWasPromisedIsThereAsync(load);
        await NothingIsHalfDoneAsync();
    }

    [Fact]
    public async Task Whoever_is_cut_off_in_the_middle_is_told_to_come_back_and_then_gets_it()
    {
        var person = await api.JoinAsync();
        await using (await TableLock.TakeAsync(api.ConnectionString, "user_rewards"))
        {
            var request = CheckInAsync(person);
            await Eventually.IsTrueAsync(() => api.WaitsAsync(Replicas.ApiName, "Lock"), "It should wait for the table.");
            await api.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where application_name = '{Replicas.ApiName}'");

            using var cutOff = await request;
            await cutOff.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
            cutOff.Headers.RetryAfter.ShouldNotBeNull();
        }

        using var again = await CheckInAsync(person);
        await again.ShouldBeOkAsync();
        (await api.EffectsAsync(person)).ShouldBe("0 0 1 1");
    }

    private static Task<HttpResponseMessage> CheckInAsync(Payer person) =>
        person.Client.PostAsync($"/api/v1/wallet/check-in/{person.Wallet}", new { });

    private async Task WhatWasPromisedIsThereAsync(Load load)
    {
        (await api.CountAsync("select count(*) from users where wallet_address = any($1)", load.Joined)).ShouldBe(load.Joined.Count);
        (await api.CountAsync(
            "select count(*) from check_ins join users on users.id = user_id where wallet_address = any($1)",
            load.CheckedIn)).ShouldBe(load.CheckedIn.Count);
        (await api.CountAsync("select count(*) from payment_quotes where id = any($1::uuid[])", load.Quoted)).ShouldBe(load.Quoted.Count);
        (await api.CountAsync("select count(*) from payments where tx_signature = any($1)", load.Paid)).ShouldBe(load.Paid.Count);
    }

    /// <summary>A request that was refused may have had its effect, but only the whole of it.</summary>
    private async Task NothingIsHalfDoneAsync()
    {
        (await api.ScalarAsync<string>(
            """
            select concat_ws(' ',
              (select count(*) from check_ins) = (select sum(total_check_ins) from user_streaks),
              (select count(*) from check_ins) = (select count(*) from user_rewards where reward_type = 'daily_check_in'),
              (select count(*) from payments) = (select count(*) from chain_signatures),
              (select count(*) from payments) = (select count(*) from user_rewards where reward_type = 'payment_reward'),
              (select count(*) from payments) + (select count(*) from user_rewards) = (select count(*) from ledger_postings))
            """)).ShouldBe("t t t t t");
        await api.BooksBalanceAsync();
    }
}
