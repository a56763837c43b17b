using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
        // The check is ours, and AddNeptuTelemetry listens to Npgsql's traces and metrics.
        builder.AddNpgsqlDataSource(
            name,
            settings => (settings.DisableHealthChecks, settings.DisableTracing, settings.DisableMetrics) = (true, true, true),
            dataSource => DatabaseDefaults.Configure(dataSource, name, builder.Environment));

        // No retrying execution strategy: it would run a transaction again whose commit went through but whose answer
        // got lost. A request that meets an outage gets 503 with Retry-After, and a job runs again on its schedule.
        builder.Services.AddDbContextPool<TContext>((services, options) =>
        {
            options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>());
            configure?.Invoke(options);
        });

        // Not AddNpgsqlDbContext, which would make a second data source of the same connection string.
        builder.EnrichNpgsqlDbContext<TContext>(settings =>
        {
            settings.DisableRetry = true;
            (settings.DisableHealthChecks, settings.DisableTracing, settings.DisableMetrics) = (true, true, true);
        });
        builder.RequireConnectionString(name);
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [HealthEndpoints.ReadyTag]);
    }
}
