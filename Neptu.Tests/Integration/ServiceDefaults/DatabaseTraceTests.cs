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
        settings["ConnectionStrings:traced"] = await servers.CreateDatabaseAsync(Cancellation);
        await using (var app = await TestApp.StartAsync(
            app => app.MapGet("/traced/{wallet}", (string wallet, EmptyContext database) =>
                database.Database.SqlQuery<string>($"SELECT {wallet} AS \"Value\" /* some sql */").SingleAsync()),
            builder => builder.AddNeptuDatabase<EmptyContext>("traced"),
            settings))
        {
            using var elsewhere = SuppressInstrumentationScope.Begin();
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/traced/{Wallet}");
            request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
            using var response = await app.Client.SendAsync(request, Cancellation);
            (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe(Wallet);
            await app.App.StopAsync(Cancellation);
        }

        receiver.Holds("traces", "some sql").ShouldBeTrue();
        receiver.Count("traces", trace).ShouldBe(3, "the request, the opening of a connection and the query");
        receiver.Holds("traces", "traced").ShouldBeTrue("a span has the name of its data source");
        receiver.Holds("metrics", "db.client.").ShouldBeTrue();
        foreach (var signal in new[] { "traces", "metrics", "logs" })
            receiver.Holds(signal, Wallet).ShouldBeFalse(signal);
    }

    [Fact]
    public async Task Health_probes_export_no_spans_although_they_query_the_database()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        var settings = receiver.Settings;
        settings["ConnectionStrings:probed"] = await servers.CreateDatabaseAsync(Cancellation);
        await using (var app = await TestApp.StartAsync(configure: builder => builder.AddNeptuDatabase<EmptyContext>("probed"), settings: settings))
        {
            using var elsewhere = SuppressInstrumentationScope.Begin();
            foreach (var probe in new[] { "/health", "/alive", "/health", "/Health" })
                (await app.Client.GetAsync(probe, Cancellation)).Dispose();
            await app.App.StopAsync(Cancellation);
        }

        // Other tests' spans may come too: this process has one set of listeners. A data source's name is in all of its spans.
        receiver.Holds("metrics", "probed").ShouldBeTrue();
        receiver.Holds("traces", "probed").ShouldBeFalse();
        receiver.Holds("traces", "/health").ShouldBeFalse();
    }

    internal sealed class EmptyContext(DbContextOptions<EmptyContext> options) : DbContext(options);
}
