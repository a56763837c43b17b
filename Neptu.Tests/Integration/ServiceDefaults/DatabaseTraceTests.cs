using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Neptu.ServiceDefaults;
using Neptu.Tests.Support;
using OpenTelemetry;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.ServiceDefaults;

public sealed class DatabaseTraceTests(NeptuServers servers)
{
    private const string Wallet = "4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_traced_down_to_its_sql_and_what_it_asks_for_is_left_out()
    {
        var trace = ActivityTraceId.CreateRandom();
        await using var receiver = await OtlpReceiver.StartAsync();
        var settings = receiver.Settings;
        settings["ConnectionStrings:neptu"] = await servers.CreateDatabaseAsync(Cancellation);
        await using (var app = await TestApp.StartAsync(
            app => app.MapGet("/traced/{wallet}", (string wallet, EmptyContext database) =>
                database.Database.SqlQuery<string>($"SELECT {wallet} AS \"Value\" /* traced sql */").SingleAsync()),
            builder => builder.AddNeptuDatabase<EmptyContext>("neptu"),
            settings))
        {
            using var elsewhere = SuppressInstrumentationScope.Begin();
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/traced/{Wallet}");
            request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
            using var response = await app.Client.SendAsync(request, Cancellation);
            (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe(Wallet);
            await app.App.StopAsync(Cancellation);
        }

        receiver.Holds("traces", "traced sql").ShouldBeTrue();
        receiver.Count("traces", trace).ShouldBe(3, "the request, the opening of a connection and the query");
        receiver.Holds("metrics", "db.client.").ShouldBeTrue();
        foreach (var signal in new[] { "traces", "metrics", "logs" })
            receiver.Holds(signal, Wallet).ShouldBeFalse(signal);
    }

    internal sealed class EmptyContext(DbContextOptions<EmptyContext> options) : DbContext(options);
}
