using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Neptu.ServiceDefaults;
using Neptu.Tests.Support;
using OpenTelemetry;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.ServiceDefaults;

public sealed class CacheTraceTests(NeptuServers servers)
{
    private const string Wallet = "5Gq1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Trace_of_a_request_has_its_Redis_commands_without_their_keys()
    {
        var (trace, time) = (ActivityTraceId.CreateRandom(), new TestClock());
        await using var receiver = await OtlpReceiver.StartAsync();
        var settings = receiver.Settings;
        settings["ConnectionStrings:cache"] = await servers.GetRedisConnectionStringAsync(Cancellation);
        await using (var app = await TestApp.StartAsync(
            app => app.MapGet("/cached/{wallet}", async (string wallet, IBestEffortCache cache, CancellationToken cancellationToken) =>
            {
                await cache.SetAsync(wallet, wallet, TimeSpan.FromMinutes(1), cancellationToken);
                return await cache.GetAsync(wallet, cancellationToken);
            }),
            builder =>
            {
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
                builder.AddNeptuCache("cache");
            },
            settings))
        {
            using var elsewhere = SuppressInstrumentationScope.Begin();
            await Eventually.IsTrueAsync(
                async () =>
                {
                    time.Advance(RedisCalls.Pause);
                    return await app.Client.GetStringAsync("/cached/warm", Cancellation) == "warm";
                },
                "The cache should answer.");
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/cached/{Wallet}");
            request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
            using var response = await app.Client.SendAsync(request, Cancellation);
            await app.App.StopAsync(Cancellation);
        }

        receiver.Holds("traces", "GET /cached/{wallet}").ShouldBeTrue();
        receiver.Count("traces", trace).ShouldBe(3, "the request, the write and the read");
        foreach (var signal in new[] { "traces", "metrics", "logs" })
            receiver.Holds(signal, Wallet).ShouldBeFalse(signal);
    }
}
