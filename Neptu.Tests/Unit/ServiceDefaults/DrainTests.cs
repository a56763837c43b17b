using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.ServiceDefaults;

public sealed class DrainTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stopping_host_is_not_ready_at_once_and_still_finishes_what_it_has_begun()
    {
        var time = new TestClock();
        var draining = time.WhenArmedAsync(Delay);
        var (arrived, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var app = await StartAsync(time, map: app => app.MapGet("/slow", async () =>
        {
            arrived.SetResult();
            await release.Task;
            return "done";
        }));
        var slow = app.Client.GetStringAsync("/slow", Cancellation);
        await arrived.Task.WaitAsync(Cancellation);

        // As upon SIGTERM: the host's own loop waits for the request to stop, then stops.
        var stop = app.App.WaitForShutdownAsync(Cancellation);
        app.App.Lifetime.StopApplication();
        await draining.WaitAsync(Cancellation);
        (await StatusAsync(app, "/health")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await StatusAsync(app, "/alive")).ShouldBe(HttpStatusCode.OK);

        time.Advance(Delay);
        stop.IsCompleted.ShouldBeFalse("a request is still in flight");
        release.SetResult();
        (await slow).ShouldBe("done");
        await stop.WaitAsync(Cancellation);
        await Should.ThrowAsync<HttpRequestException>(() => StatusAsync(app, "/alive"));
    }

    [Fact]
    public async Task The_whole_shutdown_is_given_ten_seconds()
    {
        await using var app = await TestApp.StartAsync();
        app.App.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("00:00:10")]
    [InlineData("-00:00:01")]
    public async Task A_drain_that_leaves_no_time_for_requests_is_refused_at_start(string delay)
    {
        var start = () => TestApp.StartAsync(settings: new() { ["Drain:Delay"] = delay });
        (await start.ShouldThrowAsync<OptionsValidationException>()).Message.ShouldContain("Drain:Delay");
    }

    private static Task<TestApp> StartAsync(TestClock time, Action<WebApplication> map) => TestApp.StartAsync(
        map,
        builder => builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)),
        new() { ["Drain:Delay"] = Delay.ToString() });

    private static async Task<HttpStatusCode> StatusAsync(TestApp app, string path)
    {
        using var response = await app.Client.GetAsync(path, Cancellation);
        return response.StatusCode;
    }
}
