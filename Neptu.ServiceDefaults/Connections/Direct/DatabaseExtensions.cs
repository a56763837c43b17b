using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Neptu.ServiceDefaults;

/// <summary>PostgreSQL over Npgsql and its EF Core provider themselves.</summary>
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
        builder.Services.AddSingleton(services =>
        {
            var connectionString = services.GetRequiredService<IConfiguration>().Find(name) ?? throw ConnectionStrings.Missing(name);
            var dataSource = new NpgsqlDataSourceBuilder(connectionString);
            DatabaseDefaults.Configure(dataSource, name, builder.Environment);
            return dataSource.UseLoggerFactory(services.GetRequiredService<ILoggerFactory>()).Build();
        });
        builder.AddContext<TContext>(name, configure);
    }
}
