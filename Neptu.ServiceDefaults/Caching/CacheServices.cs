using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Neptu.ServiceDefaults;

/// <summary>The cache but for its connection.</summary>
internal static class CacheServices
{
    /// <summary>Keeps the cache in Redis, reached by <paramref name="connect"/>.</summary>
    public static void AddRedisCache(this IHostApplicationBuilder builder, Func<IServiceProvider, Task<IConnectionMultiplexer>> connect)
    {
        builder.Services.AddMetrics();
        builder.Services.AddSingleton(services => new RedisConnector(() => connect(services)));
        builder.Services.AddHostedService(services => services.GetRequiredService<RedisConnector>());
        builder.Services.AddSingleton<CacheBreaker>();
        builder.Services.AddSingleton<RedisCalls>();
        builder.Services.AddSingleton<RedisQuotas>();
        builder.Services.AddSingleton<CacheMetrics>();
        builder.Services.AddSingleton<IBestEffortCache, RedisCache>();
        builder.Services.AddHealthChecks().AddCheck<CacheCheck>("cache", tags: [HealthEndpoints.ReadyTag]);
    }

    /// <summary>Without a connection string: memory in development; anywhere else the host does not start.</summary>
    public static void AddCacheWithoutRedis(this IHostApplicationBuilder builder, string name)
    {
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<CacheMetrics>();
        builder.Services.AddSingleton<MemoryCacheFallback>();
        builder.Services.AddSingleton<IBestEffortCache>(services => services.GetRequiredService<MemoryCacheFallback>());

        if (builder.Environment.IsDevelopment())
            builder.Services.AddHostedService(services => services.GetRequiredService<MemoryCacheFallback>());
        else
            builder.RequireConnectionString(name);
    }
}
