using System.Net;
using Microsoft.Extensions.Logging;
using Neptu.Core.Auth.Sessions;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Auth;

public sealed class SessionTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task An_access_token_is_good_for_fifteen_minutes()
    {
        var session = await api.Client.SignInAsync();
        api.Time.Advance(SessionTokens.Lifetime - TimeSpan.FromSeconds(1));
        using var inTime = await FetchProfileAsync(session);
        api.Time.Advance(TimeSpan.FromSeconds(1));
        using var late = await FetchProfileAsync(session);

        inTime.StatusCode.ShouldBe(HttpStatusCode.OK);
        await late.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_goes_on_with_new_tokens_each_time()
    {
        var session = await api.Client.SignInAsync();
        var tokens = new List<string> { session.RefreshToken };
        for (var i = 0; i < 3; i++)
        {
            api.Time.Advance(SessionStore.Lifetime - TimeSpan.FromSeconds(1));
            session = await ContinueAsync(session);
            tokens.Add(session.RefreshToken);
            (await FetchProfileAsync(session)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        tokens.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_refresh_token_that_nobody_used_for_thirty_days_is_over()
    {
        var session = await api.Client.SignInAsync();
        api.Time.Advance(SessionStore.Lifetime);
        using var late = await api.Client.RefreshAsync(session.RefreshToken);

        await late.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_refresh_token_that_comes_back_ends_its_session_and_no_other()
    {
        var key = new WalletKey();
        var (stolen, other) = (await api.Client.SignInAsync(key), await api.Client.SignInAsync(key));
        var continued = await ContinueAsync(stolen);
        api.Time.Advance(SessionStore.Grace);
        using var again = await api.Client.RefreshAsync(stolen.RefreshToken);
        using var successor = await api.Client.RefreshAsync(continued.RefreshToken);
        using var elsewhere = await api.Client.RefreshAsync(other.RefreshToken);

        await again.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        await successor.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.OK);
        api.Logs.From(nameof(SessionStore)).ShouldContain(line => line.Level == LogLevel.Warning);
    }

    [Fact]
    public async Task Of_a_hundred_requests_with_one_refresh_token_one_gets_tokens_and_none_ends_the_session()
    {
        var session = await api.Client.SignInAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => api.Client.RefreshAsync(session.RefreshToken)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(99);
        var won = await answers.Single(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBeOkAsync();
        using var next = await api.Client.RefreshAsync(won["refreshToken"]!.GetValue<string>());
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_kept_of_a_refresh_token_does_not_tell_it()
    {
        var session = await api.Client.SignInAsync();
        (await api.ScalarAsync<long>("select count(*) from refresh_tokens where length(token_hash) = 32")).ShouldBeGreaterThan(0);
        (await api.ScalarAsync<long>("select count(*) from refresh_tokens where length(token_hash) <> 32")).ShouldBe(0);
        var hash = await api.ScalarAsync<byte[]>(
            $"select token_hash from refresh_tokens join sessions on sessions.id = session_id where user_id = '{session.Id}'");

        using var guessed = await api.Client.RefreshAsync(Convert.ToHexString(hash));
        using var encoded = await api.Client.RefreshAsync(System.Buffers.Text.Base64Url.EncodeToString(hash));
        await guessed.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        await encoded.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_ends_with_its_user()
    {
        var session = await api.Client.SignInAsync();
        await api.ExecuteAsync($"delete from users where id = '{session.Id}'");
        using var refreshed = await api.Client.RefreshAsync(session.RefreshToken);
        using var profile = await FetchProfileAsync(session);

        await refreshed.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        await profile.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sessions_that_nobody_can_continue_are_forgotten_at_the_next_sign_in()
    {
        var key = new WalletKey();
        var old = await api.Client.SignInAsync(key);
        api.Time.Advance(SessionStore.Lifetime);
        await api.Client.SignInAsync(key);

        (await api.ScalarAsync<long>($"select count(*) from sessions where user_id = '{old.Id}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Another_replica_knows_the_tokens_and_another_key_does_not()
    {
        var session = await api.Client.SignInAsync();
        await using var replica = api.Start("Production");
        await using var stranger = api.Start("Production", (SessionOptions.SigningKeySetting, new string('k', 64)));
        replica.Time.SetUtcNow(api.Time.GetUtcNow());
        stranger.Time.SetUtcNow(api.Time.GetUtcNow());
        using var known = await replica.CreateClient().FetchAsync($"/api/users/{session.Wallet}", session.AccessToken);
        using var unknown = await stranger.CreateClient().FetchAsync($"/api/users/{session.Wallet}", session.AccessToken);

        known.StatusCode.ShouldBe(HttpStatusCode.OK);
        await unknown.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_without_proof_reads_and_edits_its_own_profile()
    {
        var session = await api.Client.OpenSessionAsync();
        var profile = $"/api/v1/users/{session.Wallet}";
        var changed = await api.Client.SendAsync(HttpMethod.Put, profile, session.AccessToken, Http.Json("""{"displayName":"Made"}"""));
        using var another = await api.Client.FetchAsync($"/api/v1/users/{(await api.Client.SignInAsync()).Wallet}", session.AccessToken);
        var continued = await ContinueAsync(session);

        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await FetchProfileAsync(continued)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await another.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sessions_without_proof_are_over_where_they_are_not_given_out()
    {
        var session = await api.Client.OpenSessionAsync();
        await using var production = api.Start("Production");
        production.Time.SetUtcNow(api.Time.GetUtcNow());
        using var client = production.CreateClient();
        using var refused = await client.PostAsync("/api/v1/auth/session", new { walletAddress = session.Wallet });
        using var read = await client.FetchAsync($"/api/v1/users/{session.Wallet}", session.AccessToken);
        using var refreshed = await client.RefreshAsync(session.RefreshToken);

        await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
        await read.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        await refreshed.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Said_in_so_many_words_production_gives_out_sessions_without_proof()
    {
        await using var production = api.Start("Production", ("Auth:AllowUnprovenSessions", "true"));
        var session = await production.CreateClient().OpenSessionAsync();

        session.AccessToken.ShouldNotBeEmpty();
    }

    private async Task<SignedIn> ContinueAsync(SignedIn session)
    {
        using var response = await api.Client.RefreshAsync(session.RefreshToken);
        var answer = await response.ShouldBeOkAsync();
        return session with
        {
            AccessToken = answer["accessToken"]!.GetValue<string>(),
            RefreshToken = answer["refreshToken"]!.GetValue<string>(),
        };
    }

    private Task<HttpResponseMessage> FetchProfileAsync(SignedIn session) =>
        api.Client.FetchAsync($"/api/v1/users/{session.Wallet}", session.AccessToken);
}
