using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Neptu.Core.Time;
using Npgsql;

namespace Neptu.Core.Pricing;

/// <summary>All plans, as admins see and change them. What everybody sees: <see cref="PlansOnOffer"/>.</summary>
public sealed class PlanStore(NeptuDbContext database, TimeProvider time)
{
    /// <summary>All plans, in their order.</summary>
    public async Task<IReadOnlyList<PricingPlan>> ListAllAsync(CancellationToken cancellation) =>
        await database.PricingPlans.AsNoTracking().OrderBy(plan => plan.SortOrder).ThenBy(plan => plan.Slug).ToListAsync(cancellation);

    /// <summary>A plan to be changed and given back to <see cref="SaveAsync"/>, or null.</summary>
    public Task<PricingPlan?> FindAsync(Guid id, CancellationToken cancellation) =>
        database.PricingPlans.SingleOrDefaultAsync(plan => plan.Id == id, cancellation);

    /// <summary>Puts back those default plans of which there is none with the same slug.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SeedAsync(CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var added = 0;
        foreach (var plan in DefaultPlans.All)
        {
            added += await database.Database.ExecuteSqlAsync(
                $"""
                insert into pricing_plans
                  (id, name, slug, description, price_usd, features, daily_readings, oracle_chats, custom_readings,
                   advanced_insights, priority_support, is_active, is_popular, sort_order, created_at, updated_at)
                values
                  ({Guid.CreateVersion7(now)}, {plan.Name}, {plan.Slug}, {plan.Description}, {plan.PriceUsd}, {plan.Features},
                   {plan.DailyReadings}, {plan.OracleChats}, {plan.CustomReadings}, {plan.AdvancedInsights},
                   {plan.PrioritySupport}, {plan.IsActive}, {plan.IsPopular}, {plan.SortOrder}, {now}, {now})
                on conflict (slug) do nothing
                """,
                cancellation);
        }

        return added;
    }

    /// <summary>Adds a plan.</summary>
    public Task<PlanOutcome> AddAsync(PricingPlan plan, CancellationToken cancellation)
    {
        database.PricingPlans.Add(plan);
        return WriteAsync(cancellation);
    }

    /// <summary>Keeps what was changed of a plan that <see cref="FindAsync"/> found.</summary>
    public async Task<PlanOutcome> SaveAsync(PricingPlan plan, CancellationToken cancellation)
    {
        var slug = database.Entry(plan).Property(row => row.Slug);
        if (slug is { OriginalValue: PricingPlan.FreeSlug, IsModified: true })
            return PlanOutcome.InUse;

        plan.UpdatedAt = time.DatabaseNow();
        return await WriteAsync(cancellation);
    }

    /// <summary>Deletes a plan that nobody has.</summary>
    public async Task<PlanOutcome> DeleteAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            var deleted = await database.PricingPlans
                .Where(plan => plan.Id == id && plan.Slug != PricingPlan.FreeSlug)
                .ExecuteDeleteAsync(cancellation);
            if (deleted > 0)
                return PlanOutcome.Done;

            return await database.PricingPlans.AnyAsync(plan => plan.Id == id, cancellation) ? PlanOutcome.InUse : PlanOutcome.Unknown;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return PlanOutcome.InUse;
        }
    }

    private async Task<PlanOutcome> WriteAsync(CancellationToken cancellation)
    {
        try
        {
            await database.SaveChangesAsync(cancellation);
            return PlanOutcome.Done;
        }
        catch (DbUpdateException failure)
            when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return PlanOutcome.SlugTaken;
        }
        catch (DbUpdateConcurrencyException)
        {
            return PlanOutcome.Unknown;
        }
    }
}
