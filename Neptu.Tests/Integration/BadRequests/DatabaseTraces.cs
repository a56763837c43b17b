using System.Globalization;
using System.Text;
using Neptu.Tests.Support;
using Shouldly;

namespace Neptu.Tests.Integration.BadRequests;

/// <summary>What requests have left in the database.</summary>
internal sealed class DatabaseTraces(PaymentsApi api)
{
    /// <summary>What must be nobody's, and never: books that do not balance, values that cannot be.</summary>
    private static readonly string[] MustBeNone =
    [
        "select count(*) from (select currency from ledger_entries group by currency having sum(amount) <> 0) unbalanced",
        "select count(*) from (select 1 from ledger_entries group by posting_id, currency having sum(amount) <> 0) unbalanced",
        "select count(*) from user_rewards where amount <= 0 or status not in ('pending', 'claiming', 'claimed')",
        "select count(*) from users where role not in ('user', 'developer', 'admin') or birth_date > date '2026-02-13'",
        "select count(*) from users where display_name = '' or length(display_name) > 50 or length(email) > 254",
        "select count(*) from pricing_plans where price_usd < 0 or daily_readings < -1",
        "select count(*) from idempotent_requests where status is null",
    ];

    /// <summary>
    /// What stands in every table but that of the answers to idempotency keys, where a refusal is kept like any other answer:
    /// which of several requests with the same key got it depends on who came first.
    /// </summary>
    public async Task<string> DigestAsync()
    {
        var tables = await api.ScalarAsync<string[]>(
            "select array_agg(tablename::text order by tablename) from pg_tables where schemaname = 'public' and tablename <> 'idempotent_requests'");
        StringBuilder digest = new();
        foreach (var table in tables)
        {
            var rows = await api.ScalarAsync<string>(
                $"select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by t::text)), '-') from \"{table}\" t");
            digest.AppendLine(CultureInfo.InvariantCulture, $"{table}: {rows}");
        }

        return digest.ToString();
    }

    /// <summary>Nothing is half-done.</summary>
    public async Task ShouldBalanceAsync()
    {
        foreach (var sql in MustBeNone)
            (await api.ScalarAsync<long>(sql)).ShouldBe(0, sql);
    }
}
