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
        if (builder.Configuration.Find(name) is null)
        {
            builder.AddCacheWithoutRedis(name);
            return;
        }

        builder.AddRedisClient(
            name,
            settings =>
            {
                // Activation connects while the host starts and waits for it; the check would fail readiness.
                settings.DisableAutoActivation = true;
                settings.DisableHealthChecks = true;
                settings.DisableTracing = !NeptuTelemetry.IsExported(builder.Configuration);
            },
            options =>
            {
                RedisConnector.Configure(options);

                // What could not be sent at once is not worth sending later: nobody waits for it any more.
                options.BacklogPolicy = BacklogPolicy.FailFast;
            });
        builder.AddRedisCache(services => Task.FromResult(services.GetRequiredService<IConnectionMultiplexer>()));
    }
}
