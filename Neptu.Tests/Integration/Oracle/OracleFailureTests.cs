using System.Net;
using Microsoft.AspNetCore.Http;
using Neptu.Core.Oracle;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Oracle;

/// <summary>Questions to the oracle that are not answered.</summary>
public sealed class OracleFailureTests : IClassFixture<OracleApi>
{
    private readonly NeptuServers _servers;
    private readonly OracleApi _fixture;
    private readonly NeptuApi _api;
    private readonly OracleServer _oracle;

    public OracleFailureTests(OracleApi fixture, NeptuServers servers)
    {
        _servers = servers;
        _fixture = fixture;
        _api = fixture.Api;
        _oracle = fixture.Oracle;
        _oracle.Reset();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int, string, HttpStatusCode> Failures => new()
    {
        { 404, "{}", HttpStatusCode.ServiceUnavailable },
        { 405, "{}", HttpStatusCode.ServiceUnavailable },
        { 429, "{}", HttpStatusCode.ServiceUnavailable },
        { 501, "{}", HttpStatusCode.ServiceUnavailable },
        { 503, """{"error":"hidden"}""", HttpStatusCode.ServiceUnavailable },
        { 504, "{}", HttpStatusCode.GatewayTimeout },
        { 400, """{"error":"hidden"}""", HttpStatusCode.BadGateway },
        { 500, """{"success":false,"error":"hidden","message":"hidden"}""", HttpStatusCode.BadGateway },
        { 200, "", HttpStatusCode.BadGateway },
        { 200, "null", HttpStatusCode.BadGateway },
        { 200, "[1]", HttpStatusCode.BadGateway },
        { 200, "<html>hidden</html>", HttpStatusCode.BadGateway },
        { 200, """{"success":true,"message":"hid""", HttpStatusCode.BadGateway },
        { 200, """{"success":true}""", HttpStatusCode.BadGateway },
        { 200, """{"success":true,"message":" "}""", HttpStatusCode.BadGateway },
        { 200, """{"success":true,"message":7}""", HttpStatusCode.BadGateway },
        { 200, """{"success":false,"message":"hidden"}""", HttpStatusCode.BadGateway },
        { 200, $$"""{"success":true,"message":"{{new string('x', WorkerOracle.LargestAnswer)}}"}""", HttpStatusCode.BadGateway },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_question_that_is_not_answered_uses_nothing_and_nothing_of_the_failure_gets_out(
        int status, string body, HttpStatusCode expected)
    {
        _oracle.Answer = OracleServer.With(status, body);
        var person = await _api.JoinAsync();
        using var response = await OracleApi.AskAsync(person, "Why?");

        var problem = await response.ShouldBeProblemAsync(expected);
        problem.ToJsonString().ShouldNotContain("hid");
        _oracle.Questions.Count.ShouldBe(1);
        (await _fixture.UsedAsync(person)).ShouldBe(0);
        (await _fixture.HeldAsync(person)).ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_oracle_that_hangs_is_given_up_and_uses_nothing(bool afterTheBeginning)
    {
        var asked = new TaskCompletionSource();
        _oracle.Answer = (http, number) =>
        {
            asked.SetResult();
            return OracleServer.Hanging(afterTheBeginning)(http, number);
        };
        var person = await _api.JoinAsync();
        var asking = OracleApi.AskAsync(person, "Why?");
        await asked.Task.WaitAsync(Cancellation);
        (await _fixture.HeldAsync(person)).ShouldBe(1);
        _api.Time.Advance(WorkerOracle.Patience);
        using var response = await asking;

        await response.ShouldBeProblemAsync(HttpStatusCode.GatewayTimeout);
        (await _fixture.HeldAsync(person)).ShouldBe(0);
        (await _fixture.UsedAsync(person)).ShouldBe(0);
    }

    [Fact]
    public async Task A_worker_that_breaks_off_is_a_problem_and_uses_nothing()
    {
        _oracle.Answer = async (http, _) =>
        {
            await http.Response.WriteAsync("{", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            http.Abort();
        };
        var person = await _api.JoinAsync();
        using var response = await OracleApi.AskAsync(person, "Why?");

        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        (await _fixture.UsedAsync(person)).ShouldBe(0);
        (await _fixture.HeldAsync(person)).ShouldBe(0);
    }

    [Fact]
    public async Task A_worker_that_is_not_there_is_a_problem_and_uses_nothing()
    {
        var gone = await OracleServer.StartAsync();
        var address = gone.Address;
        await gone.DisposeAsync();
        var person = await _api.JoinAsync();
        using var response = await AskOverAsync(address, person);

        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        (await _fixture.UsedAsync(person)).ShouldBe(0);
        (await _fixture.HeldAsync(person)).ShouldBe(0);
    }

    [Fact]
    public async Task A_worker_without_an_oracle_is_said_to_be_out()
    {
        await using var worker = await NeptuWorker.StartAsync(_servers);
        using var response = await AskOverAsync(worker.Client.BaseAddress!, await _api.JoinAsync());
        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("""{"birthDate":"1990-05-15"}""")]
    [InlineData("""{"question":"","birthDate":"1990-05-15"}""")]
    [InlineData("""{"question":"  ","birthDate":"1990-05-15"}""")]
    [InlineData("""{"question":7,"birthDate":"1990-05-15"}""")]
    [InlineData("""{"question":"Why?"}""")]
    [InlineData("""{"question":"Why?","birthDate":"1990-02-30"}""")]
    [InlineData("""{"question":"Why?","birthDate":"1990-05-15","targetDate":"today"}""")]
    [InlineData("""{"question":"Why?","birthDate":"1990-05-15","language":"tlh"}""")]
    [InlineData("""[]""")]
    public async Task A_bad_question_is_a_problem_and_goes_nowhere(string body)
    {
        var person = await _api.JoinAsync();
        using var response = await person.Client.PostAsync("/api/v1/reading/oracle", Http.Json(body), Cancellation);

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        _oracle.Questions.ShouldBeEmpty();
        (await _fixture.UsedAsync(person)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_thousand_characters_are_a_question_and_one_more_are_not()
    {
        var person = await _api.JoinAsync();
        using var longest = await OracleApi.AskAsync(person, new string('?', 2000));
        using var tooLong = await OracleApi.AskAsync(person, new string('?', 2001));

        await longest.ShouldBeOkAsync();
        await tooLong.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task No_question_and_no_birth_gets_into_the_logs()
    {
        var person = await _api.JoinAsync();
        using var answered = await OracleApi.AskAsync(person, "Will Wayan marry me?");
        _oracle.Answer = OracleServer.With(500, "Wayan");
        using var failed = await OracleApi.AskAsync(person, "Will Ketut marry me?");

        await failed.ShouldBeProblemAsync(HttpStatusCode.BadGateway);
        _api.Logs.From(nameof(WorkerOracle)).Last().Message.ShouldContain("Wrong");
        _api.Logs.Lines.ShouldNotContain(line => line.Message.Contains("1990", StringComparison.Ordinal)
            || line.Message.Contains("marry", StringComparison.Ordinal) || line.Message.Contains(person.Wallet, StringComparison.Ordinal));
    }

    /// <summary>The same over an API that knows another worker.</summary>
    private async Task<HttpResponseMessage> AskOverAsync(Uri worker, Person person)
    {
        await using var host = _api.Start("Development", [.. OracleApi.SettingsFor(worker)]);
        using var client = host.CreateClient();
        return await client.SendAsync(
            HttpMethod.Post,
            "/api/v1/reading/oracle",
            person.Client.DefaultRequestHeaders.Authorization!.Parameter,
            Http.Json("""{"question":"Why?","birthDate":"1990-05-15"}"""));
    }
}
