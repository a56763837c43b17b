using Microsoft.EntityFrameworkCore;
using Neptu.Core.Auth;
using Neptu.Core.Data;
using Neptu.Core.Pricing;
using Neptu.Core.Readings;
using Neptu.Core.Time;
using Neptu.Core.Users;

namespace Neptu.Core.Administration;

/// <summary>What admins see and change: everybody. Whoever calls has made sure that the caller is one.</summary>
public sealed class Registry(NeptuDbContext database, TimeProvider time)
{
    /// <summary>Some of the people who match, and how many do, in one statement.</summary>
    public Task<Page<User>> ListUsersAsync(Caller caller, UserSearch search, int limit, int offset, CancellationToken cancellation) =>
        database.PageAsync(caller, Sort(Match(search.Text), search), limit, offset, cancellation);

    /// <summary>A person, or null.</summary>
    public Task<UserRecord?> FindUserAsync(Guid id, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var current = database.UserPlans.Where(plan => plan.ExpiresAt == null || plan.ExpiresAt > now);
        var records =
            from user in database.Users.AsNoTracking()
            where user.Id == id
            join plan in current on user.Id equals plan.UserId into plans
            from plan in plans.DefaultIfEmpty()
            join terms in database.PricingPlans on plan.PlanId equals terms.Id into allTerms
            from terms in allTerms.DefaultIfEmpty()
            select new UserRecord(user, plan, terms);
        return records.SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Changes a person, all that is asked for or nothing.</summary>
    public async Task<EditOutcome> EditUserAsync(Caller caller, Guid id, UserEdit edit, CancellationToken cancellation)
    {
        if (edit.Role is not null && id == caller.UserId)
            return EditOutcome.OwnRole;

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (await database.Users.SingleOrDefaultAsync(user => user.Id == id, cancellation) is not { } user)
            return EditOutcome.UnknownUser;

        if (edit.Plan is not null && !await SetPlanAsync(id, edit.Plan, cancellation))
            return EditOutcome.UnknownPlan;

        user.Role = edit.Role ?? user.Role;
        user.DisplayName = edit.DisplayName ?? user.DisplayName;
        user.Email = edit.Email ?? user.Email;
        user.UpdatedAt = time.DatabaseNow();
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return EditOutcome.Done;
    }

    /// <summary>Some of everybody's stored readings, newest first, and how many there are, in one statement.</summary>
    public Task<Page<StoredReading>> ListReadingsAsync(Caller caller, int limit, int offset, CancellationToken cancellation) =>
        database.PageAsync(
            caller,
            database.Readings.OrderByDescending(reading => reading.CreatedAt).ThenByDescending(reading => reading.Id),
            limit,
            offset,
            cancellation);

    private IQueryable<User> Match(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return database.Users;

        var pattern = LikePattern.Containing(text);
        return database.Users.Where(user =>
            EF.Functions.ILike(user.WalletAddress, pattern, LikePattern.Escape)
            || EF.Functions.ILike(user.DisplayName!, pattern, LikePattern.Escape)
            || EF.Functions.ILike(user.Email!, pattern, LikePattern.Escape));
    }

    private static IQueryable<User> Sort(IQueryable<User> users, UserSearch search) => (search.SortBy, search.Descending) switch
    {
        (UserOrder.WalletAddress, false) => users.OrderBy(user => user.WalletAddress),
        (UserOrder.WalletAddress, true) => users.OrderByDescending(user => user.WalletAddress),
        (UserOrder.DisplayName, false) => users.OrderBy(user => user.DisplayName == null)
            .ThenBy(user => user.DisplayName).ThenBy(user => user.Id),
        (UserOrder.DisplayName, true) => users.OrderBy(user => user.DisplayName == null)
            .ThenByDescending(user => user.DisplayName).ThenByDescending(user => user.Id),
        (_, false) => users.OrderBy(user => user.CreatedAt).ThenBy(user => user.Id),
        (_, true) => users.OrderByDescending(user => user.CreatedAt).ThenByDescending(user => user.Id),
    };

    private async Task<bool> SetPlanAsync(Guid userId, PlanGrant grant, CancellationToken cancellation)
    {
        if (grant.Slug == PricingPlan.FreeSlug)
        {
            await database.UserPlans.Where(plan => plan.UserId == userId).ExecuteDeleteAsync(cancellation);
            return true;
        }

        var set = await database.Database.ExecuteSqlAsync(
            $"""
            insert into user_plans (user_id, plan_id, expires_at)
            select {userId}, id, {grant.ExpiresAt} from pricing_plans where slug = {grant.Slug}
            on conflict (user_id) do update set plan_id = excluded.plan_id, expires_at = excluded.expires_at
            """,
            cancellation);
        return set > 0;
    }
}
