using Npgsql;

namespace Neptu.Core.Pricing;

/// <summary>
/// The plans that everybody sees. Plain SQL over the data source, because this is what is asked for most and by people who
/// have not signed in: it takes about two thirds of the processor time that the same query takes through a context.
/// </summary>
public sealed class PlansOnOffer(NpgsqlDataSource database)
{
    private const string Plans =
        """
        select id, name, slug, description, price_usd, price_sol, price_neptu, price_sudigital, features,
          daily_readings, oracle_chats, custom_readings, advanced_insights, priority_support,
          is_active, is_popular, sort_order, created_at, updated_at
        from pricing_plans
        where is_active
        """;

    /// <summary>All of them, in their order.</summary>
    public async Task<IReadOnlyList<PricingPlan>> ListAsync(CancellationToken cancellation)
    {
        await using var select = database.CreateCommand($"{Plans} order by sort_order, slug");
        await using var row = await select.ExecuteReaderAsync(cancellation);
        var plans = new List<PricingPlan>();
        while (await row.ReadAsync(cancellation))
            plans.Add(Read(row));
        return plans;
    }

    /// <summary>One of them, or null.</summary>
    public async Task<PricingPlan?> FindAsync(string slug, CancellationToken cancellation)
    {
        await using var select = database.CreateCommand($"{Plans} and slug = $1");
        select.Parameters.Add(new() { Value = slug });
        await using var row = await select.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? Read(row) : null;
    }

    private static PricingPlan Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Name = row.GetString(1),
        Slug = row.GetString(2),
        Description = row.IsDBNull(3) ? null : row.GetString(3),
        PriceUsd = row.GetDecimal(4),
        PriceSol = row.GetFieldValue<decimal?>(5),
        PriceNeptu = row.GetFieldValue<decimal?>(6),
        PriceSudigital = row.GetFieldValue<decimal?>(7),
        Features = row.GetFieldValue<string[]>(8),
        DailyReadings = row.GetInt32(9),
        OracleChats = row.GetInt32(10),
        CustomReadings = row.GetInt32(11),
        AdvancedInsights = row.GetBoolean(12),
        PrioritySupport = row.GetBoolean(13),
        IsActive = row.GetBoolean(14),
        IsPopular = row.GetBoolean(15),
        SortOrder = row.GetInt32(16),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(17),
        UpdatedAt = row.GetFieldValue<DateTimeOffset>(18),
    };
}
