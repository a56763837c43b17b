using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.ServiceDefaults;

public sealed class ProblemDetailsTests
{
    private const string Secret = "wallet-7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_route_is_a_404_problem()
    {
        await using var app = await StartAsync();
        using var response = await app.Client.GetAsync("/nowhere", Cancellation);
        await ShouldBeProblemAsync(response, HttpStatusCode.NotFound, "There is nothing at this address.");
    }

    [Fact]
    public async Task A_method_that_a_route_does_not_have_is_a_405_problem_that_names_those_it_has()
    {
        await using var app = await StartAsync();
        using var response = await app.Client.DeleteAsync("/readings", Cancellation);
        await ShouldBeProblemAsync(response, HttpStatusCode.MethodNotAllowed, "This address does not support the request's method.");
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_a_415_problem()
    {
        await using var app = await StartAsync();
        using var content = new StringContent("day=12", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await app.Client.PostAsync("/readings", content, Cancellation);
        var problem = await ShouldBeProblemAsync(response, HttpStatusCode.UnsupportedMediaType);
        problem.GetProperty("error").GetString().ShouldNotBeNull().ShouldContain("application/json");
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_broken_json_body_is_a_400_problem_in_every_environment(string environment)
    {
        await using var app = await StartAsync(environment);
        using var response = await PostJsonAsync(app, $"{{ \"day\": \"{Secret}");
        await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest, "The body is not valid JSON.");
        app.Logs.Lines.ShouldNotContain(line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task A_json_member_of_the_wrong_type_is_named()
    {
        await using var app = await StartAsync();
        using var response = await PostJsonAsync(app, $$"""{ "day": "{{Secret}}" }""");
        await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest, "The body's value at $.day is missing or has the wrong form.");
    }

    [Fact]
    public async Task An_empty_body_is_a_400_problem()
    {
        await using var app = await StartAsync();
        using var response = await PostJsonAsync(app, string.Empty);
        await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_read_is_a_400_problem_and_is_neither_repeated_nor_logged()
    {
        await using var app = await StartAsync();
        using var response = await app.Client.GetAsync($"/days?date={Secret}", Cancellation);
        await ShouldBeProblemAsync(
            response, HttpStatusCode.BadRequest, "The request is malformed: a parameter is missing or has the wrong form.");
        app.Logs.Lines.ShouldNotContain(line => line.Message.Contains(Secret) || line.Exception != null);
    }

    [Fact]
    public async Task A_body_over_64_KiB_is_a_413_problem()
    {
        await using var app = await StartAsync();
        using var response = await PostJsonAsync(app, $$"""{ "note": "{{new string('x', 64 * 1024)}}" }""");
        await ShouldBeProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "The request's body is too large.");
    }

    [Fact]
    public async Task A_body_over_64_KiB_of_unknown_length_is_a_413_problem()
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/readings")
        {
            Headers = { TransferEncodingChunked = true },
            Content = new StringContent($$"""{ "note": "{{new string('x', 64 * 1024)}}" }""", Encoding.UTF8, "application/json"),
        };
        using var response = await app.Client.SendAsync(request, Cancellation);
        await ShouldBeProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "The request's body is too large.");
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task An_unhandled_exception_is_a_500_problem_without_its_text_and_is_logged_once(string environment)
    {
        await using var app = await StartAsync(environment);
        using var response = await app.Client.GetAsync("/broken", Cancellation);
        await ShouldBeProblemAsync(response, HttpStatusCode.InternalServerError, "Something went wrong on our side.");
        var error = app.Logs.Lines.Where(line => line.Level == LogLevel.Error).ShouldHaveSingleItem();
        error.Exception.ShouldBeOfType<InvalidOperationException>();
    }

    public static TheoryData<string, Exception> Outages { get; } = new()
    {
        { "connection refused", new NpgsqlException("down", new SocketException((int)SocketError.ConnectionRefused)) },
        { "wrapped by EF", new InvalidOperationException("likely transient", new NpgsqlException("down", new TimeoutException())) },
        { "name not known", new SocketException((int)SocketError.HostNotFound) },
        { "server shutting down", new PostgresException("bye", "FATAL", "FATAL", PostgresErrorCodes.AdminShutdown) },
        { "remote service down", new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)) },
    };

    [Theory]
    [MemberData(nameof(Outages), DisableDiscoveryEnumeration = true)]
    public async Task An_outage_of_a_dependency_is_a_503_problem_that_says_when_to_come_back(string name, Exception outage)
    {
        await using var app = await StartAsync(throws: outage);
        using var response = await app.Client.GetAsync("/throws", Cancellation);
        await ShouldBeProblemAsync(
            response, HttpStatusCode.ServiceUnavailable, "The service is not available right now: please try again shortly.");
        response.Headers.RetryAfter.ShouldBe(RetryConditionHeaderValue.Parse("5"), name);
        var warning = app.Logs.Lines.Where(line => line.Level >= LogLevel.Warning).ShouldHaveSingleItem();
        (warning.Level, warning.Exception).ShouldBe((LogLevel.Warning, null));
    }

    public static TheoryData<string, Exception> Faults { get; } = new()
    {
        { "a constraint", new PostgresException("duplicate key", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation) },
        { "a remote 404", new HttpRequestException("not found", inner: null, HttpStatusCode.NotFound) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_fault_that_would_come_again_is_no_outage(string name, Exception fault)
    {
        await using var app = await StartAsync(throws: fault);
        using var response = await app.Client.GetAsync("/throws", Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError, name);
    }

    [Fact]
    public async Task Validation_keeps_the_errors_and_says_the_first_in_a_sentence()
    {
        await using var app = await StartAsync();
        using var response = await app.Client.GetAsync("/checked?day=40&name=x", Cancellation);
        var problem = await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["day", "name"], ignoreOrder: true);
        problem.GetProperty("error").GetString().ShouldNotBeNull().ShouldEndWith("(1 more)");
    }

    [Fact]
    public async Task A_problem_that_a_route_returns_keeps_its_detail_and_members()
    {
        await using var app = await StartAsync();
        using var response = await app.Client.GetAsync("/refused", Cancellation);
        var problem = await ShouldBeProblemAsync(response, HttpStatusCode.Conflict, "You have checked in today.");
        problem.GetProperty("requiresOnboarding").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task An_empty_error_response_gets_a_body()
    {
        await using var app = await StartAsync();
        using var response = await app.Client.GetAsync("/denied", Cancellation);
        await ShouldBeProblemAsync(response, HttpStatusCode.Forbidden, "You may not do this.");
    }

    [Fact]
    public async Task A_client_that_accepts_no_json_gets_the_problem_all_the_same()
    {
        await using var app = await StartAsync();
        app.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var response = await app.Client.GetAsync("/broken", Cancellation);
        await ShouldBeProblemAsync(response, HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_client_that_goes_away_is_no_error()
    {
        var arrived = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(map: app =>
        {
            app.Use(async (context, next) =>
            {
                // Disposed when the request has ended altogether, and whatever is logged about it has been.
                context.Response.RegisterForDispose(new Signal(ended));
                await next(context);
            });
            app.MapGet("/slow", async (CancellationToken aborted) =>
            {
                arrived.SetResult();
                await Task.Delay(Timeout.Infinite, aborted);
            });
        });
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var request = app.Client.GetAsync("/slow", leaving.Token);
        await arrived.Task.WaitAsync(Cancellation);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(request);
        await ended.Task.WaitAsync(Cancellation);
        app.Logs.Lines.ShouldNotContain(line => line.Level >= LogLevel.Warning);
    }

    private static Task<TestApp> StartAsync(string? environment = null, Exception? throws = null) => TestApp.StartAsync(
        app =>
        {
            app.MapPost("/readings", (Reading reading) => reading);
            app.MapGet("/days", (DateOnly date) => date.DayOfWeek);
            app.MapGet("/checked", ([Range(1, 31)] int day, [MinLength(3)] string name) => name + day);
            app.MapGet("/broken", string () => throw new InvalidOperationException(Secret));
            app.MapGet("/throws", string () => throw throws!);
            app.MapGet("/denied", () => Results.StatusCode(StatusCodes.Status403Forbidden));
            app.MapGet("/refused", () => TypedResults.Problem(
                "You have checked in today.",
                statusCode: StatusCodes.Status409Conflict,
                extensions: new Dictionary<string, object?> { ["requiresOnboarding"] = true }));
        },
        builder => builder.Services.AddValidation(),
        environment: environment);

    private static Task<HttpResponseMessage> PostJsonAsync(TestApp app, string json) =>
        app.Client.PostAsync("/readings", new StringContent(json, Encoding.UTF8, "application/json"), Cancellation);

    private static async Task<JsonElement> ShouldBeProblemAsync(HttpResponseMessage response, HttpStatusCode status, string? error = null)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(status, text);
        response.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/problem+json");
        text.ShouldNotContain(Secret);
        var problem = JsonElement.Parse(text);
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("type").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("success").GetBoolean().ShouldBeFalse();
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("error").GetString().ShouldBe(error ?? problem.GetProperty("detail").GetString());
        return problem;
    }

    internal sealed record Reading(int Day, string? Note);

    private sealed class Signal(TaskCompletionSource source) : IDisposable
    {
        public void Dispose() => source.SetResult();
    }
}
