using Microsoft.EntityFrameworkCore;
using Neptu.Core.Auth;
using Neptu.Core.Data;
using Neptu.Core.Time;
using Neptu.Core.Users;
using Npgsql;

namespace Neptu.Core.ApiAccess;

/// <summary>Everybody's subscriptions, as admins see and change them. Whoever calls has made sure that the caller is one.</summary>
public sealed class ApiSubscriptions(NeptuDbContext database, TimeProvider time)
{
    /// <summary>Some of them, newest first, and how many there are, in one statement.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="status">One of <see cref="SubscriptionStatus"/>; null for any.</param>
    /// <param name="planId">Of which plan; null for any.</param>
    /// <param name="limit">How many to return at most.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Page<SubscriptionRecord>> ListAsync(
        Caller caller, string? status, Guid? planId, int limit, int offset, CancellationToken cancellation) =>
        database.PageAsync(
            caller,
            Records(database.ApiSubscriptions
                .Where(row => (status == null || row.Status == status) && (planId == null || row.PlanId == planId))),
            limit,
            offset,
            cancellation);

    /// <summary>One of them, or null.</summary>
    public Task<SubscriptionRecord?> FindAsync(Guid id, CancellationToken cancellation) =>
        Records(database.ApiSubscriptions.Where(row => row.Id == id)).AsNoTracking().SingleOrDefaultAsync(cancellation);

    /// <summary>Changes one in one statement: of two admins at once, each changes what they named.</summary>
    public async Task<SubscriptionOutcome> EditAsync(Guid id, SubscriptionEdit edit, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        try
        {
            var changed = await database.Database.ExecuteSqlAsync(
                $"""
                update api_subscriptions set
                  status = coalesce({edit.Status}, status),
                  plan_id = coalesce({edit.PlanId}, plan_id),
                  credits_remaining = coalesce({edit.CreditsRemaining}, credits_remaining),
                  ai_credits_remaining = coalesce({edit.AiCreditsRemaining}, ai_credits_remaining),
                  billing_cycle_end = coalesce({edit.BillingCycleEnd}, billing_cycle_end),
                  cancelled_at = case coalesce({edit.Status}, status)
                    when {SubscriptionStatus.Cancelled} then coalesce(cancelled_at, {now}) end,
                  updated_at = {now}
                where id = {id}
                """,
                cancellation);
            return changed > 0 ? SubscriptionOutcome.Done : SubscriptionOutcome.Unknown;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return SubscriptionOutcome.UnknownPlan;
        }
        catch (PostgresException failure) when (failure.ConstraintName == ApiSubscriptionTable.CycleIsForwards)
        {
            return SubscriptionOutcome.EndsBeforeItBegins;
        }
    }

    private IQueryable<SubscriptionRecord> Records(IQueryable<ApiSubscription> subscriptions) =>
        from row in subscriptions
        orderby row.CreatedAt descending, row.Id descending
        join user in database.Users on row.UserId equals user.Id
        join plan in database.ApiPlans on row.PlanId equals plan.Id
        select new SubscriptionRecord(row, user, plan);
}

/// <summary>A subscription, whose it is and of which plan.</summary>
public sealed record SubscriptionRecord(ApiSubscription Subscription, User User, ApiPlan Plan);

/// <summary>What an admin changes of a subscription; null leaves it as it is.</summary>
/// <param name="Status">One of <see cref="SubscriptionStatus"/>.</param>
/// <param name="PlanId">Another plan; the calls that are left stay as they are.</param>
/// <param name="CreditsRemaining">Calls left that ask no model, or <see cref="ApiPlan.Unlimited"/>.</param>
/// <param name="AiCreditsRemaining">Calls left that do, or <see cref="ApiPlan.Unlimited"/>.</param>
/// <param name="BillingCycleEnd">When the billing period ends, in UTC.</param>
public sealed record SubscriptionEdit(
    string? Status, Guid? PlanId, int? CreditsRemaining, int? AiCreditsRemaining, DateTimeOffset? BillingCycleEnd);

/// <summary>What came of changing a subscription.</summary>
public enum SubscriptionOutcome
{
    /// <summary>It was changed.</summary>
    Done,

    /// <summary>There is no such subscription.</summary>
    Unknown,

    /// <summary>There is no such plan.</summary>
    UnknownPlan,

    /// <summary>Its billing period would end before it begins.</summary>
    EndsBeforeItBegins,
}
