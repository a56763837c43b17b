using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Neptu.ServiceDefaults;

/// <summary>The cache over StackExchange.Redis itself.</summary>
public static class CacheExtensions
{
    /// <summary>
    /// Registers <see cref="IBestEffortCache"/> over the Redis at ConnectionStrings:<paramref name="name"/>. Redis may be
    /// absent at start and vanish later. Without the setting, development has a cache in memory; any other environment
    /// does not start.
    /// </summary>
    public static void AddNeptuCache(this IHostApplicationBuilder builder, string name)
    {
        if (builder.Configuration.Find(name) is not { } connectionString)
        {
            builder.AddCacheWithoutRedis(name);
            return;
        }

        var options = ConfigurationOptions.Parse(connectionString);
        RedisConnector.Configure(options);
        builder.AddRedisCache(async _ => await ConnectionMultiplexer.ConnectAsync(options));
    }
}
