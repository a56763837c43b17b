using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Neptu.ServiceDefaults;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.ServiceDefaults;

public sealed class HealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_whose_checks_pass_is_ready_and_says_when()
    {
        var time = new TestClock();
        await using var app = await TestApp.StartAsync(
            configure: builder => builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)));
        using var response = await app.Client.GetAsync("/health", Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        text.ShouldBe("""{"status":"ok","timestamp":"2025-03-29T04:00:00Z"}""");
    }

    [Fact]
    public async Task A_failing_check_makes_the_host_unavailable_and_is_named_without_its_reason()
    {
        await using var app = await StartAsync(HealthCheckResult.Unhealthy("password authentication failed for user neptu"));
        using var response = await app.Client.GetAsync("/health", Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        text.ShouldNotContain("password");
        var health = JsonElement.Parse(text);
        health.GetProperty("status").GetString().ShouldBe("unavailable");
        health.GetProperty("failing").EnumerateArray().Select(name => name.GetString()).ShouldBe(["probed"]);
    }

    [Fact]
    public async Task A_check_that_throws_is_a_failing_check()
    {
        await using var app = await TestApp.StartAsync(configure: builder => builder.Services.AddHealthChecks()
            .AddCheck("probed", () => throw new InvalidOperationException("secret"), [HealthEndpoints.ReadyTag]));
        using var response = await app.Client.GetAsync("/health", Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_degraded_check_leaves_the_host_ready()
    {
        await using var app = await StartAsync(HealthCheckResult.Degraded());
        using var response = await app.Client.GetAsync("/health", Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var health = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        health.GetProperty("status").GetString().ShouldBe("ok");
        health.GetProperty("degraded").EnumerateArray().Select(name => name.GetString()).ShouldBe(["probed"]);
    }

    [Fact]
    public async Task The_process_is_alive_whatever_its_checks_say()
    {
        await using var app = await StartAsync(HealthCheckResult.Unhealthy());
        using var response = await app.Client.GetAsync("/alive", Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Probes_are_no_part_of_the_described_api_nor_of_the_request_metrics()
    {
        await using var app = await StartAsync(HealthCheckResult.Healthy());
        var probes = app.App.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        probes.Count.ShouldBe(2);
        foreach (var probe in probes)
        {
            probe.Metadata.GetRequiredMetadata<IExcludeFromDescriptionMetadata>().ExcludeFromDescription.ShouldBeTrue();
            probe.Metadata.GetMetadata<IDisableHttpMetricsMetadata>().ShouldNotBeNull();
        }
    }

    private static Task<TestApp> StartAsync(HealthCheckResult result) => TestApp.StartAsync(configure: builder => builder.Services
        .AddHealthChecks().AddCheck("probed", () => result, [HealthEndpoints.ReadyTag]));
}
