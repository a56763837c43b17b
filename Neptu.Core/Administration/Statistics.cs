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
              (select count(*)::int from user_plans where expires_at is null or expires_at > {now}) as "Subscribers",
              (select count(*)::int from check_ins where day = {today}) as "CheckInsToday",
              (select count(*)::int from referrals) as "Referrals",
              subscription.*, key.*, call.*
            from
              (select
                count(*)::int as "Users",
                (count(*) filter (where onboarded))::int as "OnboardedUsers",
                (count(*) filter (where created_at >= {morning}))::int as "NewUsersToday"
                from users) as person,
              (select
                count(*)::int as "Readings",
                (count(*) filter (where created_at >= {morning}))::int as "ReadingsToday"
                from readings) as reading,
              (select count(*)::int as "Payments"
                from ledger_postings
                where kind in ({PostingKinds.SolPayment}, {PostingKinds.NeptuPayment}, {PostingKinds.SudigitalPayment})) as posting,
              (select
                coalesce(sum(amount) filter (where account like 'user:%:pending'), 0)::bigint as "RewardsPending",
                coalesce(sum(amount) filter (where account like 'user:%:claimed'), 0)::bigint as "RewardsClaimed",
                coalesce(sum(amount) filter (where account = {Accounts.Burned}), 0)::bigint as "NeptuBurned"
                from ledger_entries) as entry,
              (select
                coalesce(sum(amount) filter (where currency = {Currencies.Sol}), 0)::bigint as "SolKept",
                coalesce(sum(amount) filter (where currency = {Currencies.Neptu}), 0)::bigint as "NeptuKept",
                coalesce(sum(amount) filter (where currency = {Currencies.Sudigital}), 0)::bigint as "SudigitalKept"
                from ledger_entries where account = {Accounts.Treasury}) as kept,
              (select
                count(*)::int as "ApiSubscriptions",
                (count(*) filter (where status = {SubscriptionStatus.Active} and billing_cycle_end > {now}))::int
                  as "ActiveApiSubscriptions"
                from api_subscriptions) as subscription,
              (select
                count(*)::int as "ApiKeys",
                (count(*) filter (where is_active and (expires_at is null or expires_at > {now})))::int as "ActiveApiKeys"
                from api_keys) as key,
              (select
                count(*) as "ApiCalls",
                count(*) filter (where created_at >= {morning}) as "ApiCallsToday"
                from api_usage) as call
            """)
            .SingleAsync(cancellation);
    }
}
