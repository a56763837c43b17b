using Neptu.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Idempotency;

public sealed class SweepTests(NeptuServers servers)
{
    [Fact]
    public async Task The_daily_job_forgets_what_has_expired()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var connectionString = await servers.CreateDatabaseAsync(cancellation);
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using (var insert = database.CreateCommand(
            """
            insert into idempotent_requests (key_hash, fingerprint, holder, leased_until, expires_at)
            values ('\x01', '\x01', gen_random_uuid(), now(), now() - interval '1 second'),
                   ('\x02', '\x02', gen_random_uuid(), now(), now() + interval '1 hour')
            """))
        {
            await insert.ExecuteNonQueryAsync(cancellation);
        }

        var run = await JobProcess.RunAsync(connectionString, "daily");

        run.ExitCode.ShouldBe(0);
        await using var left = database.CreateCommand("select array_agg(key_hash) from idempotent_requests");
        ((byte[][])(await left.ExecuteScalarAsync(cancellation))!).ShouldHaveSingleItem().ShouldBe([2]);
    }
}
