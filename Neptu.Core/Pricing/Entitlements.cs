using Microsoft.EntityFrameworkCore;
using Neptu.Core.Accounting;
using Neptu.Core.Data;
using Neptu.Core.Time;

namespace Neptu.Core.Pricing;

/// <summary>
/// What a person may use: as often a day as their plan says, and once more for every payment for it in the ledger.
/// Which routes ask, and which are free: docs/adr/0008-what-is-paid-for.md.
/// </summary>
public sealed class Entitlements(NeptuDbContext database, TimeProvider time)
{
    /// <summary>Uses one, in a transaction of its own. What was unlocked stays so: the same subject costs nothing again.</summary>
    /// <param name="userId">Who wants to.</param>
    /// <param name="readingType">One of <see cref="PaidReadings"/>.</param>
    /// <param name="subject">Tells one use from another, such as a digest of the question.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<UnlockOutcome> UnlockAsync(Guid userId, string readingType, string subject, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var today = BaliTime.DayOf(now);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);

        // One at a time for a person: whoever comes second counts what the first one used.
        await database.Database.ExecuteSqlAsync($"select from users where id = {userId} for no key update", cancellation);
        var standing = await ReadAsync(userId, readingType, subject, today, now, cancellation);
        if (standing.IsUnlocked)
            return new UnlockOutcome.Open();

        var byPlan = standing.Limit == PricingPlan.Unlimited || standing.UsedToday < standing.Limit;
        if (!byPlan && standing.Spent >= standing.Paid)
            return new UnlockOutcome.Locked(standing.PlanName, standing.Limit);

        database.Unlocks.Add(new()
        {
            UserId = userId,
            ReadingType = readingType,
            Subject = subject,
            Day = today,
            ByPayment = !byPlan,
        });
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new UnlockOutcome.Open();
    }

    private Task<Standing> ReadAsync(
        Guid userId, string readingType, string subject, DateOnly today, DateTimeOffset now, CancellationToken cancellation) =>
        database.Database.SqlQuery<Standing>(
            $"""
            with used as (
              select subject, day, by_payment from unlocks where user_id = {userId} and reading_type = {readingType}
            )
            select
              plan.name as "PlanName",
              case {readingType}
                when {PaidReadings.Peluang} then plan.daily_readings
                when {PaidReadings.AiChat} then plan.oracle_chats
                else plan.custom_readings
              end as "Limit",
              exists (select from used where subject = {subject}) as "IsUnlocked",
              (select count(*) from used where day = {today} and not by_payment)::int as "UsedToday",
              (select count(*) from used where by_payment)::int as "Spent",
              (select count(*) from ledger_postings
                where user_id = {userId} and reading_type = {readingType}
                  and kind in ({PostingKinds.SolPayment}, {PostingKinds.NeptuPayment}, {PostingKinds.SudigitalPayment}))::int as "Paid"
            from pricing_plans as plan
            where plan.id = coalesce(
              (select plan_id from user_plans where user_id = {userId} and (expires_at is null or expires_at > {now})),
              (select id from pricing_plans where slug = {PricingPlan.FreeSlug}))
            """)
            .SingleAsync(cancellation);

    private sealed record Standing(string PlanName, int Limit, bool IsUnlocked, int UsedToday, int Spent, int Paid);
}
