using Neptu.Core.Accounting;
using Neptu.Core.Data;
using Neptu.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Accounting;

public sealed class LedgerTests(NeptuServers servers) : IAsyncLifetime
{
    private string _connectionString = "";
    private NeptuDbContext _database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connectionString = await servers.CreateDatabaseAsync(Cancellation);
        _database = NeptuDatabase.Open(_connectionString);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_posting_moves_amounts_between_accounts_once()
    {
        (await PostAsync("event", new("a", "neptu", -5), new("b", "neptu", 5))).ShouldBeTrue();
        (await PostAsync("event", new("a", "neptu", -7), new("b", "neptu", 7))).ShouldBeFalse();

        (await ScalarAsync("select sum(amount) from ledger_entries where account = 'b'")).ShouldBe(5m);
        (await ScalarAsync("select count(*) from ledger_entries")).ShouldBe(2L);
    }

    [Fact]
    public async Task An_event_that_is_posted_a_hundred_times_at_once_is_posted_once()
    {
        var posted = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            await using var database = NeptuDatabase.Open(_connectionString);
            return await new Ledger(database).PostAsync(
                Posting("event", new("a", "sol", -1), new("b", "sol", 1)), Cancellation);
        }));

        posted.Count(added => added).ShouldBe(1);
        (await ScalarAsync("select count(*) from ledger_entries")).ShouldBe(2L);
    }

    [Fact]
    public async Task What_does_not_balance_is_not_posted()
    {
        LedgerEntry[][] wrong =
        [
            [],
            [new("a", "sol", 1)],
            [new("a", "sol", -1), new("b", "sol", 2)],
            [new("a", "sol", -1), new("b", "neptu", 1)],
            [new("a", "sol", 0), new("b", "sol", 0)],
            [new("a", "sol", 1), new("a", "sol", -1)],
            [new("a", "sol", long.MaxValue), new("b", "sol", long.MaxValue), new("c", "sol", 2)],
        ];
        foreach (var entries in wrong)
            await Should.ThrowAsync<ArgumentException>(() => PostAsync("event", entries));

        (await ScalarAsync("select count(*) from ledger_postings")).ShouldBe(0L);
    }

    [Theory]
    [InlineData("('a', 'sol', 1), ('b', 'sol', -2)", 2)]
    [InlineData("('a', 'sol', 1), ('b', 'neptu', -1)", 2)]
    [InlineData("('a', 'sol', 1), ('b', 'sol', -1)", 3)]
    [InlineData("('a', 'sol', 0), ('b', 'sol', 0)", 2)]
    [InlineData("('a', 'eur', 1), ('b', 'eur', -1)", 2)]
    [InlineData("('a', 'sol', 1)", 1)]
    public async Task The_database_refuses_what_does_not_balance_whoever_writes_it(string entries, int count)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(
            $"""
            with posting as (
              insert into ledger_postings (id, key, kind, created_at, entry_count)
              values (gen_random_uuid(), 'event', 'neptu_reward', now(), {count})
              returning id)
            insert into ledger_entries (posting_id, account, currency, amount)
            select posting.id, entry.* from posting, (values {entries}) as entry
            """));

        refusal.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        (await ScalarAsync("select count(*) from ledger_postings")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_posting_needs_its_entries_by_the_time_its_transaction_commits()
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(
            """
            insert into ledger_postings (id, key, kind, created_at, entry_count)
            values (gen_random_uuid(), 'event', 'neptu_reward', now(), 2)
            """));

        refusal.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    [Theory]
    [InlineData("update ledger_entries set amount = amount * 2")]
    [InlineData("update ledger_postings set key = key || '!'")]
    [InlineData("delete from ledger_entries")]
    [InlineData("delete from ledger_postings")]
    [InlineData("truncate ledger_postings cascade")]
    public async Task What_is_posted_stays(string change)
    {
        await PostAsync("event", new("a", "sol", -1), new("b", "sol", 1));
        var refusal = await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(change));

        refusal.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
    }

    [Fact]
    public async Task Nothing_is_added_to_a_posting_later_even_if_it_balances()
    {
        await PostAsync("event", new("a", "sol", -1), new("b", "sol", 1));
        var refusal = await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(
            """
            insert into ledger_entries (posting_id, account, currency, amount)
            select id, account, 'sol', amount from ledger_postings, (values ('c', 1), ('d', -1)) as entry (account, amount)
            """));

        refusal.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        (await ScalarAsync("select count(*) from ledger_entries")).ShouldBe(2L);
    }

    private Task<bool> PostAsync(string key, params LedgerEntry[] entries) =>
        new Ledger(_database).PostAsync(Posting(key, entries), Cancellation);

    private static LedgerPosting Posting(string key, params LedgerEntry[] entries) => new()
    {
        Id = Guid.CreateVersion7(),
        Key = key,
        Kind = PostingKinds.Reward,
        CreatedAt = DateTimeOffset.UnixEpoch,
        Entries = entries,
    };

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
