using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Neptu.ServiceDefaults;

/// <summary>The cache over Aspire's Redis client, which adds tracing and its own configuration section.</summary>
public static class CacheExtensions
{
    /// <summary>
    /// Registers <see cref="IBestEffortCache"/> over the Redis at ConnectionStrings:<paramref name="name"/>. Redis may be
    /// absent at start and vanish later. Without the setting, development has a cache in memory; any other environment
    /// does not start.
    /// </summary>
    public static void AddNeptuCache(this IHostApplicationBuilder builder, string name)
    {
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<CacheMetrics>();
        if (builder.Configuration.Find(name) is null)
            builder.AddMemoryCache(name);
        else
            builder.AddRedisCache(name);
    }

    private static void AddRedisCache(this IHostApplicationBuilder builder, string name)
    {
        builder.AddRedisClient(
            name,
            settings =>
            {
                // Activation connects while the host starts and waits for it; the check would fail readiness.
                settings.DisableAutoActivation = true;
                settings.DisableHealthChecks = true;
                settings.DisableTracing = !builder.Configuration.ExportsTelemetry();
            },
            options =>
            {
                options.AbortOnConnectFail = false;
                options.ConnectTimeout = 2_000;
                options.SyncTimeout = 1_000;

                // A command that cannot be sent at once is not worth sending later: its caller no longer waits for it.
                options.BacklogPolicy = BacklogPolicy.FailFast;
            });
        builder.Services.AddSingleton(services => new RedisConnector(
            () => Task.FromResult(services.GetRequiredService<IConnectionMultiplexer>())));
        builder.Services.AddHostedService(services => services.GetRequiredService<RedisConnector>());
        builder.Services.AddSingleton<RedisCalls>();
        builder.Services.AddSingleton<RedisQuotas>();
        builder.Services.AddSingleton<IBestEffortCache, RedisCache>();
        builder.Services.AddHealthChecks().AddCheck<CacheCheck>("cache", tags: [HealthEndpoints.ReadyTag]);
    }

    private static void AddMemoryCache(this IHostApplicationBuilder builder, string name)
    {
        builder.Services.AddSingleton<MemoryCacheFallback>();
        builder.Services.AddSingleton<IBestEffortCache>(services => services.GetRequiredService<MemoryCacheFallback>());
        if (builder.Environment.IsDevelopment())
            builder.Services.AddHostedService(services => services.GetRequiredService<MemoryCacheFallback>());
        else
            builder.RequireConnectionString(name);
    }
}
