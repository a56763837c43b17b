using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Neptu.ServiceDefaults;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.ServiceDefaults;

public sealed class OutgoingCallTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_fails_twice_is_asked_a_third_time()
    {
        await using var server = await ScriptedServer.StartAsync(count => count < 3 ? 503 : 200);
        using var host = Build();
        using var response = await Client(host).GetAsync(server.Address, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Received.Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_with_its_last_answer()
    {
        await using var server = await ScriptedServer.StartAsync(_ => 502);
        using var host = Build();
        using var response = await Client(host).GetAsync(server.Address, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        server.Received.Length.ShouldBe(4);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    public async Task An_answer_that_would_not_change_is_taken(int status)
    {
        await using var server = await ScriptedServer.StartAsync(_ => status);
        using var host = Build();
        using var response = await Client(host).GetAsync(server.Address, Cancellation);
        ((int)response.StatusCode).ShouldBe(status);
        server.Received.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task What_has_an_effect_is_sent_once(string method)
    {
        await using var server = await ScriptedServer.StartAsync(_ => 503);
        using var host = Build();
        using var request = new HttpRequestMessage(new HttpMethod(method), server.Address) { Content = new StringContent("pay") };
        using var response = await Client(host).SendAsync(request, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        server.Received.ShouldBe([$"{method} pay"]);
    }

    [Fact]
    public async Task A_post_that_is_marked_as_idempotent_is_sent_again_with_its_whole_body()
    {
        await using var server = await ScriptedServer.StartAsync(count => count < 3 ? 503 : 200);
        using var host = Build();
        using var body = new ReadOnceStream("query");
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new StreamContent(body) }.MarkIdempotent();
        using var response = await Client(host).SendAsync(request, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Received.ShouldBe(["POST query", "POST query", "POST query"]);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_as_a_failed_request()
    {
        await using var server = await ScriptedServer.StartAsync(ScriptedServer.HangAsync);
        using var host = Build(new() { ["AttemptTimeout"] = "00:00:00.050", ["Retries"] = "1" });
        var call = () => Client(host).GetAsync(server.Address, Cancellation);
        var failure = await call.ShouldThrowAsync<HttpRequestException>();
        failure.Message.ShouldBe("The call to 127.0.0.1 was given up: it did not answer in time.");
        failure.StatusCode.ShouldBeNull();
        failure.InnerException.ShouldBeOfType<TimeoutException>();
    }

    [Fact]
    public async Task A_request_is_given_the_time_that_it_asks_for()
    {
        var time = new TestClock();
        var asked = new TaskCompletionSource();
        var answered = new TaskCompletionSource();
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            asked.SetResult();
            await answered.Task.WaitAsync(context.RequestAborted);
        });
        using var host = Build(new() { ["AttemptTimeout"] = "00:00:05", ["TotalTimeout"] = "00:00:30" }, time);
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address).AllowPerAttempt(TimeSpan.FromSeconds(20));
        var call = Client(host).SendAsync(request, Cancellation);
        await asked.Task.WaitAsync(Cancellation);
        time.Advance(TimeSpan.FromSeconds(19));
        answered.SetResult();

        using var response = await call;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_request_is_given_no_more_time_than_it_asks_for()
    {
        var time = new TestClock();
        var asked = new TaskCompletionSource();
        await using var server = await ScriptedServer.StartAsync((context, count) =>
        {
            asked.SetResult();
            return ScriptedServer.HangAsync(context, count);
        });
        using var host = Build(new() { ["AttemptTimeout"] = "00:00:05", ["TotalTimeout"] = "00:00:30" }, time);
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address).AllowPerAttempt(TimeSpan.FromSeconds(20));
        var call = Client(host).SendAsync(request, Cancellation);
        await asked.Task.WaitAsync(Cancellation);
        time.Advance(TimeSpan.FromSeconds(20));

        (await Should.ThrowAsync<HttpRequestException>(call)).InnerException.ShouldBeOfType<TimeoutException>();
    }

    [Fact]
    public void A_body_that_never_ends_is_given_up_by_the_client_itself()
    {
        using var host = Build(new() { ["TotalTimeout"] = "00:00:20", ["BodyTimeout"] = "00:00:05" });
        Client(host).Timeout.ShouldBe(TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task The_server_decides_how_long_to_wait_when_it_says_so()
    {
        var time = new TestClock();
        var waiting = time.WhenArmedAsync(TimeSpan.FromSeconds(7));
        await using var server = await ScriptedServer.StartAsync((context, count) =>
        {
            context.Response.StatusCode = count == 1 ? 429 : 200;
            context.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        });
        using var host = Build(time: time);
        var call = Client(host).GetAsync(server.Address, Cancellation);
        await waiting.WaitAsync(Cancellation);
        server.Received.Length.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(7));
        (await call).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_server_in_an_outage_is_left_alone_then_tried_again_while_others_are_called()
    {
        var down = true;
        var time = new TestClock();
        await using var server = await ScriptedServer.StartAsync(_ => down ? 500 : 200);
        await using var other = await ScriptedServer.StartAsync(_ => 200);
        using var host = Build(new() { ["BreakerMinimumAttempts"] = "2" }, time);

        for (var call = 0; call < 2; call++)
            using (await Client(host).PostAsync(server.Address, content: null, Cancellation)) { }

        var refused = () => Client(host, "another").PostAsync(server.Address, content: null, Cancellation);
        (await refused.ShouldThrowAsync<HttpRequestException>()).Message
            .ShouldBe("The call to 127.0.0.1 was given up: it is not called while it keeps failing.");
        server.Received.Length.ShouldBe(2);
        using (var answer = await Client(host).GetAsync(other.Address, Cancellation))
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);

        down = false;
        time.Advance(TimeSpan.FromSeconds(15));
        using var response = await Client(host).PostAsync(server.Address, content: null, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("TotalTimeout", "00:00:05")]
    [InlineData("BreakerWindow", "00:00:15")]
    [InlineData("BreakerPause", "00:00:00.100")]
    [InlineData("Retries", "0")]
    [InlineData("RetryDelay", "-00:00:01")]
    public async Task Figures_that_contradict_each_other_are_refused_at_start(string name, string value)
    {
        using var host = Build(new() { [name] = value });
        var start = () => host.StartAsync(Cancellation);

        // An AggregateException where the policy validates its own copy of the figures as well.
        (await start.ShouldThrowAsync<Exception>()).ToString().ShouldContain(name);
    }

    private static HttpClient Client(IHost host, string name = "client") =>
        host.Services.GetRequiredService<IHttpClientFactory>().CreateClient(name);

    private static IHost Build(Dictionary<string, string>? settings = null, TimeProvider? time = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["OutgoingCalls:RetryDelay"] = "00:00:00" });
        builder.Configuration.AddInMemoryCollection((settings ?? []).Select(setting =>
            KeyValuePair.Create("OutgoingCalls:" + setting.Key, (string?)setting.Value)));
        builder.AddServiceDefaults();
        if (time is not null)
            builder.Services.Replace(ServiceDescriptor.Singleton(time));
        return builder.Build();
    }

    private sealed class ReadOnceStream(string text) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }
}
