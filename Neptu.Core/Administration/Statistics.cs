using Microsoft.EntityFrameworkCore;
using Neptu.Core.Accounting;
using Neptu.Core.ApiAccess;
using Neptu.Core.Data;
using Neptu.Core.Time;

namespace Neptu.Core.Administration;

/// <summary>What the whole system comes to.</summary>
public sealed class Statistics(NeptuDbContext database, TimeProvider time)
{
    /// <summary>How many of everything there are, counted by the database in one statement.</summary>
    public Task<SystemTotals> SumAsync(CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var today = BaliTime.DayOf(now);
        var morning = BaliTime.StartOf(today);
        return database.Database.SqlQuery<SystemTotals>(
            $"""
            select person.*, reading.*, posting.*, entry.*, kept.*,
              (select count(*)::int from user_plans where expires_at is null or expires_at > {now}) as subscribers,
              (select count(*)::int from check_ins where day = {today}) as check_ins_today,
              (select count(*)::int from referrals) as referrals,
              subscription.*, key.*, call.*
            from
              (select
                count(*)::int as users,
                (count(*) filter (where onboarded))::int as onboarded_users,
                (count(*) filter (where created_at >= {morning}))::int as new_users_today
                from users) as person,
              (select
                count(*)::int as readings,
                (count(*) filter (where created_at >= {morning}))::int as readings_today
                from readings) as reading,
              (select count(*)::int as payments
                from ledger_postings
                where kind in ({PostingKinds.SolPayment}, {PostingKinds.NeptuPayment}, {PostingKinds.SudigitalPayment})) as posting,
              (select
                coalesce(sum(amount) filter (where account like 'user:%:pending'), 0)::bigint as rewards_pending,
                coalesce(sum(amount) filter (where account like 'user:%:claimed'), 0)::bigint as rewards_claimed,
                coalesce(sum(amount) filter (where account = {Accounts.Burned}), 0)::bigint as neptu_burned
                from ledger_entries) as entry,
              (select
                coalesce(sum(amount) filter (where currency = {Currencies.Sol}), 0)::bigint as sol_kept,
                coalesce(sum(amount) filter (where currency = {Currencies.Neptu}), 0)::bigint as neptu_kept,
                coalesce(sum(amount) filter (where currency = {Currencies.Sudigital}), 0)::bigint as sudigital_kept
                from ledger_entries where account = {Accounts.Treasury}) as kept,
              (select
                count(*)::int as api_subscriptions,
                (count(*) filter (where status = {SubscriptionStatus.Active} and billing_cycle_end > {now}))::int
                  as active_api_subscriptions
                from api_subscriptions) as subscription,
              (select
                count(*)::int as api_keys,
                (count(*) filter (where is_active and (expires_at is null or expires_at > {now})))::int as active_api_keys
                from api_keys) as key,
              (select
                count(*) as api_calls,
                count(*) filter (where created_at >= {morning}) as api_calls_today
                from api_usage) as call
            """)
            .SingleAsync(cancellation);
    }
}
