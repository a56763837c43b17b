using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Neptu.ServiceDefaults;

/// <summary>The database but for how its data source is registered.</summary>
internal static class DatabaseDefaults
{
    /// <summary>A statement that runs longer is cancelled, seconds.</summary>
    private const int CommandTimeoutSeconds = 15;

    /// <summary>A server that is down should be noticed before a person gives up, seconds.</summary>
    private const int ConnectTimeoutSeconds = 5;

    /// <summary>The smallest Azure server has 35 connections for all replicas and jobs together.</summary>
    private const int MaxPoolSize = 8;

    /// <summary>Statements a connection keeps prepared on the server: planned once, not each time they are sent.</summary>
    private const int MaxAutoPrepare = 100;

    /// <summary>Defaults where the connection string says nothing.</summary>
    public static void Configure(NpgsqlDataSourceBuilder dataSource, string name, IHostEnvironment environment)
    {
        dataSource.Name = name;
        var settings = dataSource.ConnectionStringBuilder;
        settings.ApplicationName ??= environment.ApplicationName;

        // ShouldSerialize tells what was given; ContainsKey is true of every setting there is.
        if (!settings.ShouldSerialize("Timeout"))
            settings.Timeout = ConnectTimeoutSeconds;
        if (!settings.ShouldSerialize("Command Timeout"))
            settings.CommandTimeout = CommandTimeoutSeconds;
        if (!settings.ShouldSerialize("Maximum Pool Size"))
            settings.MaxPoolSize = MaxPoolSize;
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = MaxAutoPrepare;
    }

    /// <summary>The context, the check and the failure at start; the data source is registered already.</summary>
    public static void AddContext<TContext>(this IHostApplicationBuilder builder, string name, Action<DbContextOptionsBuilder>? configure)
        where TContext : DbContext
    {
        // No retrying execution strategy: it would run a transaction again whose commit went through but whose answer
        // got lost. A request that meets an outage gets 503 with Retry-After, and a job runs again on its schedule.
        builder.Services.AddDbContextPool<TContext>((services, options) =>
        {
            options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>());
            configure?.Invoke(options);
        });
        builder.RequireConnectionString(name);
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [HealthEndpoints.ReadyTag]);
    }
}
