using System.Net;
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

    private readonly OracleApi _fixture;
    private readonly NeptuApi _api;
    private readonly OracleServer _oracle;

    public OracleTests(OracleApi fixture)
    {
        _fixture = fixture;
        _api = fixture.Api;
        _oracle = fixture.Oracle;
        _oracle.Reset();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
        using var tooMany = await OracleApi.AskAsync(person, "One more?");
        await using var money = new Money(_api.ConnectionString, _api.Time);
        await money.PayAsync(person.Id, Currencies.Sol, 2_000_000, PaidReadings.AiChat);
        using var paid = await OracleApi.AskAsync(person, "One more?");
        using var another = await OracleApi.AskAsync(person, "And another?");

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
            using var response = await OracleApi.AskAsync(person, same);
            await response.ShouldBeOkAsync();
        }

        (await _fixture.UsedAsync(person)).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_different_questions_at_once_get_no_more_answers_than_there_are()
    {
        var person = await _api.JoinAsync();
        await using var money = new Money(_api.ConnectionString, _api.Time);
        await money.PayAsync(person.Id, Currencies.Sol, 2_000_000, PaidReadings.AiChat);
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => OracleApi.AskAsync(person, $"Question {i}?")));

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
        var responses = await Task.WhenAll(OracleApi.AskAsync(person, "Why?"), OracleApi.AskAsync(person, "Why?"));
        using var next = await OracleApi.AskAsync(person, "Another?");

        responses.Select(response => response.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.BadGateway], ignoreOrder: true);
        await next.ShouldBeProblemAsync(HttpStatusCode.PaymentRequired);
        (await _fixture.UsedAsync(person)).ShouldBe(FreeChats);
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
        (await _fixture.UsedAsync(person)).ShouldBe(1);
    }

    [Fact]
    public async Task Only_whoever_has_proven_a_wallet_asks()
    {
        var unproven = await _api.JoinWithoutProofAsync();
        using var asUnproven = await OracleApi.AskAsync(unproven, "Why?");
        using var asNobody = await OracleApi.AskAsync(new(Guid.Empty, "", _api.Client), "Why?");

        await asUnproven.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
        await asNobody.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        _oracle.Questions.ShouldBeEmpty();
    }

    private static async Task UseAsync(Person person, int times)
    {
        foreach (var i in Enumerable.Range(0, times))
        {
            using var response = await OracleApi.AskAsync(person, $"Question {i}?");
            await response.ShouldBeOkAsync();
        }
    }
}
