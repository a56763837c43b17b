using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Faults;

/// <summary>The job reconcile, killed when it is done with some claims and not with others.</summary>
public sealed class KilledJobTests(PaymentsApi api) : IClassFixture<PaymentsApi>
{
    private const int Claims = 6;
    private const int SettledBeforeDeath = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_it_has_settled_stays_so_and_two_at_once_settle_the_rest()
    {
        List<Payer> paid = [];
        for (var turn = 0; turn < Claims; turn++)
        {
            var payer = await api.NewPayerAsync();
            await api.GrantAsync(payer, 100_000);
            using var response = await payer.BuildClaimAsync(0.1m);
            var built = await response.ShouldBeOkAsync();
            if (turn % 2 != 0)
                continue;
            api.Chain.Finalize(api.PayOut(payer, built));
            paid.Add(payer);
        }

        api.Chain.BlockHeight += SolanaEmulator.BlockhashLifetime + 1;

        await KillInTheMiddleAsync();
        (await OpenAsync()).ShouldBe(Claims - SettledBeforeDeath);

        var runs = await Task.WhenAll(RunAsync(), RunAsync());
        runs.ShouldAllBe(run => run.ExitCode == 0);
        (await OpenAsync()).ShouldBe(0);
        (await api.ScalarAsync<string>("select string_agg(status, ' ' order by status) from user_rewards"))
            .ShouldBe("claimed claimed claimed pending pending pending");
        (await api.ScalarAsync<long>("select count(*) from ledger_postings where kind = 'neptu_claim'")).ShouldBe(paid.Count);
        (await api.ScalarAsync<long>("select sum(amount)::bigint from ledger_entries where account like 'user:%:claimed'"))
            .ShouldBe(paid.Sum(payer => (long)api.Chain.Gained(SolanaPayments.TokensOf(payer, PaymentsApi.NeptuMint))));
    }

    private async Task KillInTheMiddleAsync()
    {
        var asked = 0;
        TaskCompletionSource inTheMiddle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Chain.Fault = method =>
        {
            if (method != "getEpochInfo" || Interlocked.Increment(ref asked) <= SettledBeforeDeath)
                return null;

            inTheMiddle.TrySetResult();
            return SolanaFaults.Hang;
        };
        using var job = JobProcess.Start(api.ConnectionString, PaymentsApi.SettingsFor(api.ChainAddress), "reconcile");
        await inTheMiddle.Task.WaitAsync(Cancellation);
        job.Kill();
        await job.WaitForExitAsync(Cancellation);
        api.Chain.Fault = _ => null;

        // What it had locked is free when the server has noticed.
        await Eventually.IsTrueAsync(
            () => api.ScalarAsync<bool>(
                "select not exists (select from pg_stat_activity where datname = current_database() and application_name = 'Neptu.Jobs')"),
            "The job should have left.");
    }

    private Task<long> OpenAsync() => api.ScalarAsync<long>("select count(*) from claims where status = 'open'");

    private Task<JobResult> RunAsync() => JobProcess.RunAsync(api.ConnectionString, PaymentsApi.SettingsFor(api.ChainAddress), "reconcile");
}
