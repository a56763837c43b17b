using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Neptu.ServiceDefaults;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.ServiceDefaults;

/// <summary>Brings its own server, which it stops.</summary>
public sealed class RedisCacheTests(NeptuServers servers) : IClassFixture<NeptuServers>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_value_is_kept_for_its_lifetime_and_a_loss_of_redis_is_no_more_than_a_miss()
    {
        var (time, logs) = (new TestClock(), new RecordedLogs());
        using var host = Build(await servers.GetRedisConnectionStringAsync(Cancellation), time, logs);
        await host.StartAsync(Cancellation);
        var connection = await host.Services.GetRequiredService<RedisConnector>().GetAsync();
        var cache = host.Services.GetRequiredService<IBestEffortCache>();

        (await cache.GetAsync("day", Cancellation)).ShouldBeNull();
        await cache.SetAsync("day", "Saniscara Kliwon", TimeSpan.FromHours(10), Cancellation);
        (await cache.GetAsync("day", Cancellation)).ShouldBe("Saniscara Kliwon");
        var left = await connection.GetDatabase().KeyTimeToLiveAsync("day");
        left.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromHours(9), TimeSpan.FromHours(10));

        await servers.StopRedisAsync();
        (await cache.GetAsync("day", Cancellation)).ShouldBeNull();
        await cache.SetAsync("day", "lost", TimeSpan.FromMinutes(10), Cancellation);

        await servers.StartRedisAsync(Cancellation);
        await UntilKeptAsync(cache, "Redite Paing", time);
        logs.From(nameof(RedisCalls)).Select(line => line.Level).ShouldBe([LogLevel.Warning, LogLevel.Information]);
    }

    /// <summary>The client reconnects in its own time; here every look at it comes a pause of the breaker later.</summary>
    private static async Task UntilKeptAsync(IBestEffortCache cache, string value, TestClock time)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await cache.GetAsync("day", Cancellation) != value)
        {
            await timer.WaitForNextTickAsync(Cancellation);
            time.Advance(RedisCalls.Pause);
            await cache.SetAsync("day", value, TimeSpan.FromMinutes(10), Cancellation);
        }
    }

    private static IHost Build(string connectionString, TimeProvider time, RecordedLogs logs)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:cache"] = connectionString });
        builder.Services.AddSingleton(time);
        builder.Logging.AddProvider(logs);
        builder.AddNeptuCache("cache");
        return builder.Build();
    }
}
