using Neptu.Core.Accounting;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

/// <summary>The job as a process of its own, over the database and the chain of the API.</summary>
public sealed class ReconcileJobTests(NeptuServers servers) : IAsyncLifetime
{
    private readonly PaymentsApi _api = new(servers);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _api.InitializeAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Every_claim_ends_as_the_chain_says()
    {
        var (paid, _) = await ClaimAsync(isPaid: true);
        var (lost, last) = await ClaimAsync(isPaid: false);
        Expire(last);
        var (waiting, _) = await ClaimAsync(isPaid: false);

        var run = await RunAsync();

        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("1 were paid out, 1 released, 1 may still be paid; 0 could not be looked at");
        (await StatusAsync(paid)).ShouldBe("claimed");
        (await StatusAsync(lost)).ShouldBe("pending");
        (await StatusAsync(waiting)).ShouldBe("claiming");
        (await _api.HoldsAsync(Accounts.Claimed(paid.Id), Currencies.Neptu)).ShouldBe(100_000);
    }

    [Fact]
    public async Task Runs_side_by_side_settle_each_claim_once()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(turn => ClaimAsync(isPaid: turn % 2 == 0)));
        Expire(claims.Max(claim => claim.LastHeight));

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync()));

        runs.ShouldAllBe(run => run.ExitCode == 0);
        foreach (var (payer, turn) in claims.Select((claim, turn) => (claim.Payer, turn)))
            (await StatusAsync(payer)).ShouldBe(turn % 2 == 0 ? "claimed" : "pending");
        (await _api.ScalarAsync<long>("select count(*) from ledger_postings where kind = 'neptu_claim'")).ShouldBe(6);
    }

    [Fact]
    public async Task Without_the_chain_it_fails_and_changes_nothing()
    {
        var (payer, last) = await ClaimAsync(isPaid: true);
        Expire(last);
        _api.Chain.Fault = _ => SolanaFaults.TooManyRequests;

        var run = await RunAsync();

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("1 could not be looked at");
        (await StatusAsync(payer)).ShouldBe("claiming");
    }

    [Fact]
    public async Task Where_payments_are_off_there_is_nothing_to_do()
    {
        var run = await JobProcess.RunAsync(_api.ConnectionString, "reconcile");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("Payments are off");
    }

    [Theory]
    [InlineData(true, "claimed")]
    [InlineData(false, "pending")]
    public async Task Killed_between_the_chains_answer_and_the_commit_it_leaves_nothing_half_done(bool isPaid, string inTheEnd)
    {
        var (payer, last) = await ClaimAsync(isPaid);
        Expire(last);
        await using var database = NpgsqlDataSource.Create(_api.ConnectionString);
        await using (var blocker = await database.OpenConnectionAsync(Cancellation))
        {
            await using var hold = await blocker.BeginTransactionAsync(Cancellation);
            await ExecuteAsync(blocker, $"select from user_rewards where user_id = '{payer.Id}' for update");
            using var job = JobProcess.Start(_api.ConnectionString, PaymentsApi.SettingsFor(_api.ChainAddress), "reconcile");
            await SomebodyWaitsForALockAsync(database);
            job.Kill();
            await job.WaitForExitAsync(Cancellation);
            job.ExitCode.ShouldNotBe(0);
        }

        await NobodyElseIsConnectedAsync(database);
        (await StatusAsync(payer)).ShouldBe("claiming");
        (await _api.ScalarAsync<string>($"select status from claims where user_id = '{payer.Id}'")).ShouldBe("open");
        (await _api.ScalarAsync<long>("select count(*) from chain_signatures")).ShouldBe(0);

        (await RunAsync()).ExitCode.ShouldBe(0);
        (await StatusAsync(payer)).ShouldBe(inTheEnd);
        (await _api.HoldsAsync(Accounts.Claimed(payer.Id), Currencies.Neptu)).ShouldBe(isPaid ? 100_000 : 0);
    }

    private Task<JobResult> RunAsync() => JobProcess.RunAsync(_api.ConnectionString, PaymentsApi.SettingsFor(_api.ChainAddress), "reconcile");

    /// <summary>A claim that was sent, and landed or did not, and that nobody confirmed.</summary>
    private async Task<(Payer Payer, long LastHeight)> ClaimAsync(bool isPaid)
    {
        var payer = await _api.NewPayerAsync();
        await _api.GrantAsync(payer, 100_000);
        using var response = await payer.BuildClaimAsync(0.1m);
        var built = await response.ShouldBeOkAsync();
        if (isPaid)
            _api.Chain.Finalize(_api.PayOut(payer, built));
        return (payer, (long)built["transaction"]!["lastValidBlockHeight"]!);
    }

    private void Expire(long lastHeight) => _api.Chain.BlockHeight = lastHeight + 1;

    private Task<string> StatusAsync(Payer payer) => _api.ScalarAsync<string>($"select status from user_rewards where user_id = '{payer.Id}'");

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static Task SomebodyWaitsForALockAsync(NpgsqlDataSource database) =>
        BecomesAsync(database, "select count(*) > 0 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");

    /// <summary>The server notices that a client died when it next has something to say to it.</summary>
    private static Task NobodyElseIsConnectedAsync(NpgsqlDataSource database) =>
        BecomesAsync(database, "select count(*) = 0 from pg_stat_activity where datname = current_database() and application_name = 'Neptu.Jobs'");

    private static async Task BecomesAsync(NpgsqlDataSource database, string condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        await using var command = database.CreateCommand(condition);
        while (!(bool)(await command.ExecuteScalarAsync(Cancellation))!)
            await timer.WaitForNextTickAsync(Cancellation);
    }
}
