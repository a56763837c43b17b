using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Neptu.Core.Accounting;
using Neptu.Core.Oracle;
using Neptu.Core.Pricing;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Oracle;

/// <summary>Questions to the oracle through the API, over a worker that does what a test wants. The free plan has five a day.</summary>
public sealed class OracleTests : IClassFixture<OracleApi>
{
    private const int FreeChats = 5;

    private readonly NeptuServers _servers;
    private readonly NeptuApi _api;
    private readonly OracleServer _oracle;

    public OracleTests(OracleApi fixture, NeptuServers servers)
    {
        _servers = servers;
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

    [Fact]
    public async Task A_question_is_passed_on_and_its_answer_comes_back()
    {
        var person = await _api.JoinAsync();
        using var response = await person.Client.PostAsync(
            "/api/v1/reading/oracle",
            new { question = "What now?", birthDate = "1990-05-15", targetDate = "2026-06-17", language = "id" });

        (await response.ShouldBeOkAsync()).ToJsonString().ShouldBe("""{"success":true,"message":"Answer 1","cached":false}""");
        _oracle.Questions.ShouldHaveSingleItem().ToJsonString().ShouldBe(
            """{"question":"What now?","birthDate":"1990-05-15","targetDate":"2026-06-17","language":"id"}""");
    }

    [Fact]
    public async Task A_plan_has_so_many_questions_a_day_and_a_payment_one_more()
    {
        var person = await _api.JoinAsync();
        await UseAsync(person, FreeChats);
        using var tooMany = await AskAsync(person, "One more?");
        await using var money = new Money(_api.ConnectionString, _api.Time);
        await money.PayAsync(person.Id, Currencies.Sol, 2_000_000, PaidReadings.AiChat);
        using var paid = await AskAsync(person, "One more?");
        using var another = await AskAsync(person, "And another?");

        var problem = await tooMany.ShouldBeProblemAsync(HttpStatusCode.PaymentRequired);
        problem["requiresPayment"]!.GetValue<bool>().ShouldBeTrue();
        problem["readingType"]!.GetValue<string>().ShouldBe("AI_CHAT");
        await paid.ShouldBeOkAsync();
        await another.ShouldBeProblemAsync(HttpStatusCode.PaymentRequired);
        _oracle.Questions.Count.ShouldBe(FreeChats + 1);
    }

    [Fact]
    public async Task The_same_question_again_costs_nothing()
    {
        var person = await _api.JoinAsync();
        foreach (var same in new[] { "Why?", " why? ", "WHY?" })
        {
            using var response = await AskAsync(person, same);
            await response.ShouldBeOkAsync();
        }

        (await UsedAsync(person)).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_question_that_is_not_answered_uses_nothing_and_nothing_of_the_failure_gets_out(
        int status, string body, HttpStatusCode expected)
    {
        _oracle.Answer = OracleServer.With(status, body);
        var person = await _api.JoinAsync();
        using var response = await AskAsync(person, "Why?");

        var problem = await response.ShouldBeProblemAsync(expected);
        problem.ToJsonString().ShouldNotContain("hid");
        _oracle.Questions.Count.ShouldBe(1);
        (await UsedAsync(person)).ShouldBe(0);
        (await HeldAsync(person)).ShouldBe(0);
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
        var asking = AskAsync(person, "Why?");
        await asked.Task.WaitAsync(Cancellation);
        (await HeldAsync(person)).ShouldBe(1);
        _api.Time.Advance(WorkerOracle.Patience);
        using var response = await asking;

        await response.ShouldBeProblemAsync(HttpStatusCode.GatewayTimeout);
        (await HeldAsync(person)).ShouldBe(0);
        (await UsedAsync(person)).ShouldBe(0);
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
        using var response = await AskAsync(person, "Why?");

        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        (await UsedAsync(person)).ShouldBe(0);
        (await HeldAsync(person)).ShouldBe(0);
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
        (await UsedAsync(person)).ShouldBe(0);
        (await HeldAsync(person)).ShouldBe(0);
    }

    [Fact]
    public async Task A_worker_without_an_oracle_is_said_to_be_out()
    {
        await using var worker = await NeptuWorker.StartAsync(_servers);
        using var response = await AskOverAsync(worker.Client.BaseAddress!, await _api.JoinAsync());
        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Twenty_different_questions_at_once_get_no_more_answers_than_there_are()
    {
        var person = await _api.JoinAsync();
        await using var money = new Money(_api.ConnectionString, _api.Time);
        await money.PayAsync(person.Id, Currencies.Sol, 2_000_000, PaidReadings.AiChat);
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => AskAsync(person, $"Question {i}?")));

        responses.Count(response => response.StatusCode is HttpStatusCode.OK).ShouldBe(FreeChats + 1);
        responses.Count(response => response.StatusCode is HttpStatusCode.PaymentRequired).ShouldBe(20 - FreeChats - 1);
        _oracle.Questions.Count.ShouldBe(FreeChats + 1);
        foreach (var response in responses)
            response.Dispose();
    }

    [Fact]
    public async Task The_same_question_twice_at_once_is_used_once_though_one_of_them_fails()
    {
        var person = await _api.JoinAsync();
        await UseAsync(person, FreeChats - 1);
        var both = new TaskCompletionSource();
        var before = _oracle.Questions.Count;
        _oracle.Answer = async (http, number) =>
        {
            if (number == before + 2)
                both.SetResult();
            await both.Task.WaitAsync(http.RequestAborted);
            await (number == before + 1 ? OracleServer.With(500, "{}")(http, number) : OracleServer.Say(http, number));
        };
        var responses = await Task.WhenAll(AskAsync(person, "Why?"), AskAsync(person, "Why?"));
        using var next = await AskAsync(person, "Another?");

        responses.Select(response => response.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.BadGateway], ignoreOrder: true);
        await next.ShouldBeProblemAsync(HttpStatusCode.PaymentRequired);
        (await UsedAsync(person)).ShouldBe(FreeChats);
        foreach (var response in responses)
            response.Dispose();
    }

    [Fact]
    public async Task Whoever_hangs_up_has_used_what_was_answered()
    {
        var (asked, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        _oracle.Answer = async (http, number) =>
        {
            asked.SetResult();
            await goOn.Task.WaitAsync(http.RequestAborted);
            await OracleServer.Say(http, number);
        };
        var person = await _api.JoinAsync();
        await using var host = _api.Start("Development", [.. OracleApi.SettingsFor(_oracle.Address)]);
        host.CreateClient().Dispose();
        await using var scope = host.Services.CreateAsyncScope();
        using var hangingUp = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var question = new OracleQuestion("Why?", new(1990, 5, 15), TargetDate: null, "en");
        var asking = scope.ServiceProvider.GetRequiredService<OracleDesk>().AskAsync(person.Id, question, hangingUp.Token);
        await asked.Task.WaitAsync(Cancellation);
        await hangingUp.CancelAsync();
        goOn.SetResult();

        (await asking).ShouldBe(new OracleOutcome.Answered("Answer 1", Cached: false));
        (await UsedAsync(person)).ShouldBe(1);
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
        (await UsedAsync(person)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_thousand_characters_are_a_question_and_one_more_are_not()
    {
        var person = await _api.JoinAsync();
        using var longest = await AskAsync(person, new string('?', 2000));
        using var tooLong = await AskAsync(person, new string('?', 2001));

        await longest.ShouldBeOkAsync();
        await tooLong.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Only_whoever_has_proven_a_wallet_asks()
    {
        var unproven = await _api.JoinWithoutProofAsync();
        using var asUnproven = await AskAsync(unproven, "Why?");
        using var asNobody = await AskAsync(new(Guid.Empty, "", _api.Client), "Why?");

        await asUnproven.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
        await asNobody.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        _oracle.Questions.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_question_and_no_birth_gets_into_the_logs()
    {
        var person = await _api.JoinAsync();
        using var answered = await AskAsync(person, "Will Wayan marry me?");
        _oracle.Answer = OracleServer.With(500, "Wayan");
        using var failed = await AskAsync(person, "Will Ketut marry me?");

        await failed.ShouldBeProblemAsync(HttpStatusCode.BadGateway);
        _api.Logs.From(nameof(WorkerOracle)).Last().Message.ShouldContain("Wrong");
        _api.Logs.Lines.ShouldNotContain(line => line.Message.Contains("1990", StringComparison.Ordinal)
            || line.Message.Contains("marry", StringComparison.Ordinal) || line.Message.Contains(person.Wallet, StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> AskAsync(Person person, string question) =>
        person.Client.PostAsync("/api/v1/reading/oracle", new { question, birthDate = "1990-05-15" });

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

    private static async Task UseAsync(Person person, int times)
    {
        foreach (var i in Enumerable.Range(0, times))
        {
            using var response = await AskAsync(person, $"Question {i}?");
            await response.ShouldBeOkAsync();
        }
    }

    private Task<long> UsedAsync(Person person) =>
        _api.ScalarAsync<long>($"select count(*) from unlocks where user_id = '{person.Id}'");

    private Task<long> HeldAsync(Person person) =>
        _api.ScalarAsync<long>($"select count(*) from unlock_holds where user_id = '{person.Id}'");
}
