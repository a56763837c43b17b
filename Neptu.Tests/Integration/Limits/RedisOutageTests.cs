using Neptu.ServiceDefaults;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;
using static Neptu.Tests.Support.ForwardedRequests;
using static System.Net.HttpStatusCode;

namespace Neptu.Tests.Integration.Limits;

/// <summary>Brings its own servers, which it stops.</summary>
public sealed class RedisOutageTests(NeptuServers servers) : IClassFixture<NeptuServers>
{
    private const string Path = "/api/v1/reading/potensi?date=1990-05-15";

    [Fact]
    public async Task Without_Redis_each_replica_keeps_the_limit_and_nobody_waits()
    {
        await using var api = await LimitedApi.StartAsync(servers, ("Limits:Address:Quota", "5"), ("Limits:Address:Window", "01:00:00"));
        var address = LimitedApi.NewAddress();
        (await StatusesAsync(6, number => (number % 2 == 0 ? api.Here : api.There).GetFromAsync(Path, address)))
            .ShouldBe([OK, OK, OK, OK, OK, TooManyRequests]);

        await servers.StopRedisAsync();
        (await StatusesAsync(6, _ => api.Here.GetFromAsync(Path, address))).ShouldBe([OK, OK, OK, OK, OK, TooManyRequests]);
        (await StatusesAsync(6, _ => api.There.GetFromAsync(Path, address))).ShouldBe([OK, OK, OK, OK, OK, TooManyRequests]);
        using var refused = await api.There.GetFromAsync(Path, address);
        (await refused.ShouldBeProblemAsync(TooManyRequests))["violated-policies"]!.ToJsonString().ShouldBe("[\"address\"]");
        refused.Header("RateLimit").ShouldStartWith("\"address\";r=0;t=");
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(12));

        // The circuit is open, so that requests pass Redis by: until it is, each may wait for it, and then none does.
        foreach (var replica in new[] { api.Here, api.There })
            (await replica.GetOkAsync("/health"))["degraded"]!.ToJsonString().ShouldBe("[\"cache\"]");

        await servers.StartRedisAsync(TestContext.Current.CancellationToken);
        await UntilSharedAsync(api);
    }

    /// <summary>The client reconnects in its own time: until then one of these limits is used up twice.</summary>
    private static async Task UntilSharedAsync(LimitedApi api)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            api.Wait(RedisCalls.Pause);
            var address = LimitedApi.NewAddress();
            var here = await StatusesAsync(5, _ => api.Here.GetFromAsync(Path, address));
            here.ShouldAllBe(status => status == OK);
            using var there = await api.There.GetFromAsync(Path, address);
            if (there.StatusCode == TooManyRequests)
                return;

            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
