using System.Net;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

/// <summary>The routes of a person who has signed in.</summary>
public sealed class OwnProfileTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task Onboarding_gives_a_birth_date_once()
    {
        var session = await api.Client.SignInAsync();
        var first = await OnboardAsync(session, """
            {"birthDate":"1990-05-15","displayName":"Made","interests":["love","career"],"preferredLanguage":"id"}
            """);
        var second = await OnboardAsync(session, """{"birthDate":"1991-06-16","displayName":"Nyoman"}""");

        var user = first["user"]!;
        user["birthDate"]!.GetValue<string>().ShouldBe("1990-05-15");
        user["displayName"]!.GetValue<string>().ShouldBe("Made");
        user["interests"]!.AsArray().Count.ShouldBe(2);
        user["preferredLanguage"]!.GetValue<string>().ShouldBe("id");
        user["onboarded"]!.GetValue<bool>().ShouldBeTrue();
        first.ContainsKey("alreadyOnboarded").ShouldBeFalse();
        second["alreadyOnboarded"]!.GetValue<bool>().ShouldBeTrue();
        JsonNode.DeepEquals(second["user"], user).ShouldBeTrue();
    }

    [Fact]
    public async Task Onboarding_leaves_what_it_does_not_name()
    {
        var session = await api.Client.SignInAsync();
        using var changed = await api.Client.SendAsync(
            HttpMethod.Put, Profile(session), session.AccessToken, Http.Json("""{"displayName":"Made","interests":["luck"]}"""));
        var answer = await OnboardAsync(session, """{"birthDate":"1990-05-15"}""");

        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer["user"]!["displayName"]!.GetValue<string>().ShouldBe("Made");
        answer["user"]!["interests"]!.AsArray().Single()!.GetValue<string>().ShouldBe("luck");
        answer["user"]!["preferredLanguage"]!.GetValue<string>().ShouldBe("en");
    }

    [Fact]
    public async Task Of_many_who_onboard_at_once_one_does()
    {
        var session = await api.Client.SignInAsync();
        var answers = await Task.WhenAll(Enumerable.Range(1, 30)
            .Select(day => OnboardAsync(session, $$"""{"birthDate":"1990-04-{{day:00}}"}""")));

        answers.Count(answer => !answer.ContainsKey("alreadyOnboarded")).ShouldBe(1);
        answers.Select(answer => answer["user"]!["birthDate"]!.GetValue<string>()).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"birthDate":null}""")]
    [InlineData("""{"birthDate":"1990-02-30"}""")]
    [InlineData("""{"birthDate":"2026-02-14"}""")] // tomorrow in Bali
    [InlineData("""{"birthDate":"1990-05-15","preferredLanguage":"english"}""")]
    public async Task A_bad_onboarding_is_a_problem_and_changes_nothing(string body)
    {
        var session = await api.Client.SignInAsync();
        using var response = await api.Client.SendAsync(
            HttpMethod.Post, Profile(session) + "/onboard", session.AccessToken, Http.Json(body));

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        (await api.ScalarAsync<bool>($"select onboarded from users where id = '{session.Id}'")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_history_of_readings_comes_in_pages_newest_first()
    {
        var session = await api.Client.SignInAsync();
        await OnboardAsync(session, """{"birthDate":"1990-05-15"}""");
        for (var day = 1; day <= 5; day++)
        {
            using var reading = await api.Client.FetchAsync($"{Profile(session)}/reading?targetDate=2026-01-{day:00}", session.AccessToken);
            reading.StatusCode.ShouldBe(HttpStatusCode.OK);
            api.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var whole = await HistoryAsync(session, "");
        var page = await HistoryAsync(session, "?limit=2&offset=1");
        var beyond = await HistoryAsync(session, "?offset=100");

        Days(whole).ShouldBe(["2026-01-05", "2026-01-04", "2026-01-03", "2026-01-02", "1990-05-15", "2026-01-01"], ignoreOrder: true);
        Days(whole).Take(4).ShouldBe(["2026-01-05", "2026-01-04", "2026-01-03", "2026-01-02"]);
        Days(page).ShouldBe(["2026-01-04", "2026-01-03"]);
        Days(beyond).ShouldBeEmpty();
        foreach (var answer in new[] { whole, page, beyond })
            answer["total"]!.GetValue<int>().ShouldBe(6);
        (page["limit"]!.GetValue<int>(), page["offset"]!.GetValue<int>()).ShouldBe((2, 1));

        var first = whole["readings"]![0]!;
        first["userId"]!.GetValue<Guid>().ShouldBe(session.Id);
        first["type"]!.GetValue<string>().ShouldBe("peluang");
        first["birthDate"]!.GetValue<string>().ShouldBe("1990-05-15");
        first["readingData"]!["date"]!.GetValue<string>().ShouldBe("2026-01-05");
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=101")]
    [InlineData("?limit=many")]
    [InlineData("?limit=-1")]
    [InlineData("?offset=-1")]
    [InlineData("?offset=99999999999999999999")]
    public async Task A_page_that_cannot_be_is_a_problem(string query)
    {
        var session = await api.Client.SignInAsync();
        using var response = await api.Client.FetchAsync(Profile(session) + "/readings" + query, session.AccessToken);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_token_makes_no_user_but_its_own()
    {
        var session = await api.Client.SignInAsync();
        var another = Wallets.New();
        Task<HttpResponseMessage> CreateAsync(string wallet, string token) =>
            api.Client.SendAsync(HttpMethod.Post, "/api/users", token, Http.Json($$"""{"walletAddress":"{{wallet}}"}"""));
        using var same = await CreateAsync(session.Wallet, session.AccessToken);
        using var other = await CreateAsync(another, session.AccessToken);
        using var forged = await CreateAsync(session.Wallet, session.AccessToken + "x");

        (await same.ShouldBeOkAsync())["user"]!["id"]!.GetValue<Guid>().ShouldBe(session.Id);
        await other.ShouldBeProblemAsync(HttpStatusCode.NotFound);
        await forged.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        (await api.ScalarAsync<long>($"select count(*) from users where wallet_address = '{another}'")).ShouldBe(0);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PUT", "")]
    [InlineData("POST", "/onboard")]
    [InlineData("GET", "/reading")]
    [InlineData("GET", "/readings")]
    public async Task Anothers_profile_looks_like_none(string method, string route)
    {
        var (session, another) = (await api.Client.SignInAsync(), await api.Client.SignInAsync());
        await OnboardAsync(another, """{"birthDate":"1990-05-15"}""");
        async Task<JsonObject> AskAsync(string wallet)
        {
            var body = method == "GET" ? null : Http.Json("""{"birthDate":"1991-01-01"}""");
            using var response = await api.Client.SendAsync(new(method), $"/api/v1/users/{wallet}{route}", session.AccessToken, body);
            var problem = await response.ShouldBeProblemAsync(HttpStatusCode.NotFound);
            problem.Remove("traceId");
            return problem;
        }

        JsonNode.DeepEquals(await AskAsync(another.Wallet), await AskAsync(Wallets.New())).ShouldBeTrue();
        (await api.ScalarAsync<DateOnly>($"select birth_date from users where id = '{another.Id}'")).ShouldBe(new(1990, 5, 15));
    }

    private async Task<JsonObject> OnboardAsync(SignedIn session, string body)
    {
        using var response = await api.Client.SendAsync(
            HttpMethod.Post, Profile(session) + "/onboard", session.AccessToken, Http.Json(body));
        return await response.ShouldBeOkAsync();
    }

    private async Task<JsonObject> HistoryAsync(SignedIn session, string query)
    {
        using var response = await api.Client.FetchAsync(Profile(session) + "/readings" + query, session.AccessToken);
        return await response.ShouldBeOkAsync();
    }

    private static string[] Days(JsonObject history) =>
        [.. history["readings"]!.AsArray().Select(reading => reading!["targetDate"]!.GetValue<string>())];

    private static string Profile(SignedIn session) => $"/api/v1/users/{session.Wallet}";
}
