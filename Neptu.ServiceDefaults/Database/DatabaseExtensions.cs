using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Neptu.ServiceDefaults;

/// <summary>PostgreSQL over Aspire's data source and its enrichment of a context.</summary>
public static class DatabaseExtensions
{
    /// <summary>
    /// Registers one <see cref="NpgsqlDataSource"/> for ConnectionStrings:<paramref name="name"/>, a pooled
    /// <typeparamref name="TContext"/> over it, and the check "database". Without the setting the host does not start.
    /// Nothing is retried: wrap a transaction in <c>Database.CreateExecutionStrategy()</c> only to stay indifferent to that.
    /// </summary>
    public static void AddNeptuDatabase<TContext>(
        this IHostApplicationBuilder builder, string name, Action<DbContextOptionsBuilder>? configure = null)
        where TContext : DbContext
    {
        // The check is ours, as are the providers of traces and metrics, which listen to Npgsql in both worlds.
        builder.AddNpgsqlDataSource(
            name,
            settings => (settings.DisableHealthChecks, settings.DisableTracing, settings.DisableMetrics) = (true, true, true),
            dataSource => DatabaseDefaults.Configure(dataSource, name, builder.Environment));
        builder.AddContext<TContext>(name, configure);

        // Not AddNpgsqlDbContext, which would make a second data source of the same connection string.
        builder.EnrichNpgsqlDbContext<TContext>(settings =>
        {
            settings.DisableRetry = true;
            (settings.DisableHealthChecks, settings.DisableTracing, settings.DisableMetrics) = (true, true, true);
        });
    }
}
