using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Neptu.Api.Auth;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Auth;

public sealed class AccessRuleTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private const int Good = 200;

    /// <summary>Rule, then what becomes of: nobody, a bad token, another user, a session without proof, a proven one.</summary>
    public static TheoryData<string, int[]> Rules => new()
    {
        { "/rules/profile/{0}", [401, 401, 404, Good, Good] },
        { "/rules/money/{0}", [401, 401, 404, 403, Good] },
        { "/rules/oldest/{0}", [Good, 401, 404, 403, Good] },
        { "/rules/body", [Good, 401, 404, 403, Good] },
        { "/rules/developer", [401, 401, 403, 403, 403] },
        { "/rules/admin", [401, 401, 403, 403, 403] },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_route_answers_those_its_rules_name(string route, int[] expected)
    {
        await using var host = await RuleHost.StartAsync(api.ConnectionString);
        var owner = new WalletKey();
        var proven = await host.Client.SignInAsync(owner);
        var unproven = await host.Client.OpenSessionAsync(owner.Address);
        var another = await host.Client.SignInAsync();
        string?[] tokens = [null, proven.AccessToken + "x", another.AccessToken, unproven.AccessToken, proven.AccessToken];

        for (var i = 0; i < tokens.Length; i++)
        {
            using var response = await host.Client.SendAsync(HttpMethod.Post, Path(route, owner), tokens[i], Naming(owner.Address));
            ((int)response.StatusCode).ShouldBe(expected[i], $"{route} as caller {i}");
            if (expected[i] != Good)
                await response.ShouldBeProblemAsync((HttpStatusCode)expected[i]);
        }
    }

    [Theory]
    [InlineData("/rules/oldest/{0}")]
    [InlineData("/rules/body")]
    public async Task Outside_development_no_route_takes_a_wallet_on_its_word(string route)
    {
        await using var host = await RuleHost.StartAsync(api.ConnectionString, "Production");
        var owner = await host.Client.SignInAsync();
        using var response = await host.Client.SendAsync(
            HttpMethod.Post, string.Format(null, route, owner.Wallet), token: null, Naming(owner.Wallet));

        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Fact]
    public async Task Without_a_token_a_wallet_must_at_least_be_somebodys()
    {
        await using var host = await RuleHost.StartAsync(api.ConnectionString);
        async Task<HttpStatusCode> PostAsync(string path, string body) =>
            (await host.Client.SendAsync(HttpMethod.Post, path, token: null, Http.Json(body))).StatusCode;

        (await PostAsync($"/rules/oldest/{Wallets.New()}", "")).ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync("/rules/oldest/nobody", "")).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync("/rules/body", $$"""{"walletAddress":"{{Wallets.New()}}"}""")).ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync("/rules/body", """{"walletAddress":7}""")).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync("/rules/body", """{"walletAddress":""")).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync("/rules/body", "[]")).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync("/rules/body", "")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_that_names_two_wallets_opens_neither_but_ones_own()
    {
        await using var host = await RuleHost.StartAsync(api.ConnectionString);
        var (owner, victim) = (await host.Client.SignInAsync(), await host.Client.SignInAsync());
        string[] bodies =
        [
            $$"""{"walletAddress":"{{owner.Wallet}}","walletAddress":"{{victim.Wallet}}"}""",
            $$"""{"walletAddress":"{{owner.Wallet}}","WalletAddress":"{{victim.Wallet}}"}""",
            $$"""{"walletAddress":null}""",
            "{}",
        ];

        foreach (var body in bodies)
        {
            using var response = await host.Client.SendAsync(HttpMethod.Post, "/rules/body", owner.AccessToken, Http.Json(body));
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, body);
        }
    }

    [Fact]
    public async Task A_role_is_what_the_database_says_now()
    {
        await using var host = await RuleHost.StartAsync(api.ConnectionString);
        var session = await host.Client.SignInAsync();
        async Task<(HttpStatusCode Developer, HttpStatusCode Admin)> AskAsync(string role)
        {
            await api.ExecuteAsync($"update users set role = '{role}' where id = '{session.Id}'");
            using var developer = await host.Client.SendAsync(HttpMethod.Post, "/rules/developer", session.AccessToken);
            using var admin = await host.Client.SendAsync(HttpMethod.Post, "/rules/admin", session.AccessToken);
            return (developer.StatusCode, admin.StatusCode);
        }

        (await AskAsync("admin")).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        (await AskAsync("developer")).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Forbidden));
        (await AskAsync("user")).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task An_admin_who_did_not_prove_it_is_none()
    {
        await using var host = await RuleHost.StartAsync(api.ConnectionString);
        var session = await host.Client.OpenSessionAsync();
        await api.ExecuteAsync($"update users set role = 'admin' where id = '{session.Id}'");
        session = await host.Client.OpenSessionAsync(session.Wallet);
        using var response = await host.Client.SendAsync(HttpMethod.Post, "/rules/admin", session.AccessToken);

        await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30.")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer bnVsbA.bnVsbA.bnVsbA")]
    [InlineData("Bearer W10.W10.W10")]
    [InlineData("Bearer eyJhbGciOjV9.eyJpc3MiOjV9.AA")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJuZXB0dSJ9.")]
    [InlineData("Bearer ....")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Bearer %%%.%%%.%%%")]
    public async Task A_header_that_is_no_good_token_is_refused(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/users/{Wallets.New()}");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void A_rule_about_owners_on_a_route_that_names_no_wallet_is_a_mistake()
    {
        using var app = RuleHost.Build("Development", []);
        app.MapGet("/nobody", () => "").RequireOwner();
        var routes = ((IEndpointRouteBuilder)app).DataSources.Single();

        Should.Throw<InvalidOperationException>(() => routes.Endpoints).Message.ShouldContain("/nobody");
    }

    private static string Path(string route, WalletKey owner) => string.Format(null, route, owner.Address);

    private static StringContent Naming(string wallet) => Http.Json($$"""{"walletAddress":"{{wallet}}"}""");
}
