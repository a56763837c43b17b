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
    /// <summary>How long a hold lasts that is neither confirmed nor released, because the process that took it is gone.</summary>
    public static readonly TimeSpan HoldLifetime = TimeSpan.FromMinutes(2);

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
        var standing = await LockAndReadAsync(userId, readingType, subject, today, now, cancellation);
        if (standing.IsUnlocked)
            return new UnlockOutcome.Open();

        if (!standing.HasOneLeft)
            return new UnlockOutcome.Locked(standing.PlanName, standing.Limit);

        database.Unlocks.Add(new()
        {
            UserId = userId,
            ReadingType = readingType,
            Subject = subject,
            Day = standing.HeldDay ?? today,
            ByPayment = standing.IsByPayment,
        });
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new UnlockOutcome.Open();
    }

    /// <summary>
    /// Sets one aside for something that may yet fail, in a transaction of its own. It counts as used until it is released;
    /// two holds of one subject count once, and each is confirmed or released by itself.
    /// </summary>
    /// <param name="userId">Who wants to.</param>
    /// <param name="readingType">One of <see cref="PaidReadings"/>.</param>
    /// <param name="subject">Tells one use from another, such as a digest of the question.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<HoldOutcome> HoldAsync(Guid userId, string readingType, string subject, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var today = BaliTime.DayOf(now);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var standing = await LockAndReadAsync(userId, readingType, subject, today, now, cancellation);
        if (standing.IsUnlocked)
            return new HoldOutcome.Open();

        if (!standing.HasOneLeft)
            return new HoldOutcome.Locked(standing.PlanName, standing.Limit);

        var hold = new UnlockHold
        {
            Id = Guid.CreateVersion7(now),
            UserId = userId,
            ReadingType = readingType,
            Subject = subject,
            Day = standing.HeldDay ?? today,
            ByPayment = standing.IsByPayment,
            ExpiresAt = now + HoldLifetime,
        };
        database.UnlockHolds.Add(hold);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new HoldOutcome.Held(hold.Id);
    }

    /// <summary>Uses what was held.</summary>
    /// <returns>False if the hold has expired and what it held may be another's by now: then there is nothing to use.</returns>
    public async Task<bool> ConfirmAsync(Guid hold, CancellationToken cancellation)
    {
        var held = await database.Database.SqlQuery<int>(
            $"""
            with held as (
              delete from unlock_holds where id = {hold} returning user_id, reading_type, subject, day, by_payment
            ),
            used as (
              insert into unlocks (user_id, reading_type, subject, day, by_payment) select * from held on conflict do nothing
            )
            select count(*)::int as "Value" from held
            """)
            .ToListAsync(cancellation);
        return held.Single() == 1;
    }

    /// <summary>Gives back what was held.</summary>
    public Task ReleaseAsync(Guid hold, CancellationToken cancellation) =>
        database.UnlockHolds.Where(row => row.Id == hold).ExecuteDeleteAsync(cancellation);

    /// <summary>One at a time for a person: whoever comes second counts what the first one used or holds.</summary>
    private async Task<Standing> LockAndReadAsync(
        Guid userId, string readingType, string subject, DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        await database.Database.ExecuteSqlAsync(
            $"""
            select from users where id = {userId} for no key update;
            delete from unlock_holds where user_id = {userId} and expires_at <= {now}
            """,
            cancellation);
        return await ReadAsync(userId, readingType, subject, today, now, cancellation);
    }

    private Task<Standing> ReadAsync(
        Guid userId, string readingType, string subject, DateOnly today, DateTimeOffset now, CancellationToken cancellation) =>
        database.Database.SqlQuery<Standing>(
            $"""
            with used as (
              select distinct on (subject) subject, day, by_payment, is_held
              from (
                select subject, day, by_payment, false as is_held
                  from unlocks where user_id = {userId} and reading_type = {readingType}
                union all
                select subject, day, by_payment, true
                  from unlock_holds where user_id = {userId} and reading_type = {readingType}) as either
              order by subject, is_held
            ),
            asked as (select * from used where subject = {subject})
            select
              plan.name as plan_name,
              case {readingType}
                when {PaidReadings.Peluang} then plan.daily_readings
                when {PaidReadings.AiChat} then plan.oracle_chats
                else plan.custom_readings
              end as "limit",
              exists (select from asked where not is_held) as is_unlocked,
              (select day from asked where is_held) as held_day,
              (select by_payment from asked where is_held) as held_by_payment,
              (select count(*) from used where day = {today} and not by_payment)::int as used_today,
              (select count(*) from used where by_payment)::int as spent,
              (select count(*) from ledger_postings
                where user_id = {userId} and reading_type = {readingType}
                  and kind in ({PostingKinds.SolPayment}, {PostingKinds.NeptuPayment}, {PostingKinds.SudigitalPayment}))::int as paid
            from pricing_plans as plan
            where plan.id = coalesce(
              (select plan_id from user_plans where user_id = {userId} and (expires_at is null or expires_at > {now})),
              (select id from pricing_plans where slug = {PricingPlan.FreeSlug}))
            """)
            .SingleAsync(cancellation);

    private sealed record Standing(
        string PlanName, int Limit, bool IsUnlocked, DateOnly? HeldDay, bool? HeldByPayment, int UsedToday, int Spent, int Paid)
    {
        public bool HasOneLeft => HeldByPayment is not null || IsInPlan || Spent < Paid;

        /// <summary>The plan comes first; what is held for the same subject is used as it is held.</summary>
        public bool IsByPayment => HeldByPayment ?? !IsInPlan;

        private bool IsInPlan => Limit == PricingPlan.Unlimited || UsedToday < Limit;
    }
}
