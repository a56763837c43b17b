using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Neptu.ServiceDefaults;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.ServiceDefaults;

public sealed class TelemetryTests
{
    private const string Wallet = "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM";
    private const string BirthDate = "1987-11-23";
    private const string Template = "/telemetry/users/{wallet}/reading";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "Somebody asked for a reading.")]
    [InlineData("&fail=true", "It broke.")]
    [InlineData("&day=never", "Application started.")]
    public async Task A_request_is_told_by_its_template_and_no_signal_holds_who_asked(string variation, string logged)
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var remote = await ScriptedServer.StartAsync(_ => 200);
        await using (var app = await StartAsync(receiver, remote.Address))
        {
            app.Client.DefaultRequestHeaders.UserAgent.ParseAdd($"agent/1.0 ({Wallet})");
            using var _ = await app.Client.GetAsync($"/telemetry/users/{Wallet}/reading?birthDate={BirthDate}{variation}", Cancellation);
            using var __ = await app.Client.GetAsync($"/telemetry/nowhere/{Wallet}?birthDate={BirthDate}", Cancellation);
            await app.App.StopAsync(Cancellation);
        }

        receiver.Holds("traces", $"GET {Template}").ShouldBeTrue();
        receiver.Holds("traces", "http.response.status_code").ShouldBeTrue();
        receiver.Holds("metrics", Template).ShouldBeTrue();
        receiver.Holds("logs", logged).ShouldBeTrue();
        foreach (var signal in new[] { "traces", "metrics", "logs" })
        {
            receiver.Holds(signal, "neptu-under-test").ShouldBeTrue(signal);
            receiver.Holds(signal, Wallet).ShouldBeFalse(signal);
            receiver.Holds(signal, BirthDate).ShouldBeFalse(signal);
        }
    }

    [Fact]
    public async Task A_trace_goes_on_from_the_caller_through_own_spans_but_leaves_probes_out()
    {
        var (asked, probed) = (ActivityTraceId.CreateRandom(), ActivityTraceId.CreateRandom());
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var remote = await ScriptedServer.StartAsync(_ => 200);
        await using (var app = await StartAsync(receiver, remote.Address))
        {
            await GetAsync(app, "/telemetry/traced", asked);
            await GetAsync(app, "/health", probed);
            await GetAsync(app, "/alive", probed);
            await app.App.StopAsync(Cancellation);
        }

        receiver.Count("traces", asked).ShouldBe(2, "the request and its own work");
        receiver.Holds("traces", "own work").ShouldBeTrue();
        receiver.Count("traces", probed).ShouldBe(0);
    }

    [Fact]
    public async Task A_problem_names_the_trace_that_an_operator_can_look_up()
    {
        var trace = ActivityTraceId.CreateRandom();
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var app = await StartAsync(receiver, new Uri("http://127.0.0.1:1"));
        (await GetAsync(app, "/telemetry/nowhere", trace)).ShouldContain($"\"traceId\":\"{trace}\"");
    }

    [Fact]
    public async Task A_job_sends_what_it_holds_before_it_ends()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(receiver.Settings);
        builder.AddServiceDefaults();
        builder.Logging.AddFilter<ConsoleLoggerProvider>(level => false);
        using (var host = builder.Build())
        {
            await host.StartAsync(Cancellation);
            using (var source = new ActivitySource("Neptu.Jobs.Test"))
            using (source.StartActivity("the job's own span"))
                host.Services.GetRequiredService<ILogger<TelemetryTests>>().Ran();
            await host.StopAsync(Cancellation);
        }

        receiver.Holds("traces", "the job's own span").ShouldBeTrue();
        receiver.Holds("logs", "The job ran.").ShouldBeTrue();
        receiver.Holds("metrics", "dotnet.").ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_measured_where_nobody_collects()
    {
        await using var app = await TestApp.StartAsync();
        app.App.Services.GetService<TracerProvider>().ShouldBeNull();
    }

    [Fact]
    public void A_span_loses_every_address_that_an_instrumentation_library_writes_down()
    {
        using var requests = new ActivitySource("Microsoft.AspNetCore");
        using var calls = new ActivitySource("System.Net.Http");
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => ReferenceEquals(source, requests) || ReferenceEquals(source, calls),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var redaction = new SpanRedaction();

        using (var request = requests.StartActivity("GET").ShouldNotBeNull())
        {
            string[] addresses = ["url.path", "url.query", "user_agent.original", "client.address", "http.target"];
            foreach (var tag in addresses.Prepend("http.request.method").Prepend("http.route"))
                request.SetTag(tag, Wallet);
            redaction.OnEnd(request);
            request.TagObjects.Select(tag => tag.Key).ShouldBe(["http.route", "http.request.method"]);
        }

        using var call = calls.StartActivity("GET").ShouldNotBeNull();
        foreach (var tag in new[] { "url.full", "server.address", "http.url" })
            call.SetTag(tag, Wallet);
        redaction.OnEnd(call);
        call.TagObjects.Select(tag => tag.Key).ShouldBe(["server.address"]);
    }

    private static Task<TestApp> StartAsync(OtlpReceiver receiver, Uri remote) => TestApp.StartAsync(
        app =>
        {
            app.MapGet(Template, async (
                string wallet, string birthDate, bool? fail, DateOnly? day, IHttpClientFactory clients, ILogger<TelemetryTests> logger) =>
            {
                logger.Asked();
                using var client = clients.CreateClient("forum");
                await client.GetStringAsync(new Uri(remote, $"/people/{wallet}?birthDate={birthDate}"));
                return fail == true ? throw new InvalidOperationException("It broke.") : "reading";
            });
            app.MapGet("/telemetry/traced", () => Work());
        },
        builder => builder.Services.AddHealthChecks().AddCheck(
            "working",
            () =>
            {
                Work();
                return HealthCheckResult.Healthy();
            },
            [HealthEndpoints.ReadyTag]),
        settings: receiver.Settings);

    private static void Work()
    {
        using var source = new ActivitySource("Neptu.Telemetry.Test");
        source.StartActivity("own work")?.Dispose();
    }

    private static async Task<string> GetAsync(TestApp app, string path, ActivityTraceId trace)
    {
        // The caller is elsewhere: what listens in this process shall not trace it, nor put another parent into the header.
        using var elsewhere = SuppressInstrumentationScope.Begin();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        using var response = await app.Client.SendAsync(request, Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }
}

internal static partial class TelemetryTestLog
{
    [LoggerMessage(LogLevel.Information, "Somebody asked for a reading.")]
    public static partial void Asked(this ILogger logger);

    [LoggerMessage(LogLevel.Information, "The job ran.")]
    public static partial void Ran(this ILogger logger);
}
