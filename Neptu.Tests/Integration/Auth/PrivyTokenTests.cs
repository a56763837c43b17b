using System.Net;
using System.Security.Cryptography;
using System.Text;
using Neptu.Core.Auth.Privy;
using Neptu.Emulators.Privy;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Auth;

/// <summary>Tokens that are not what they say, keys that change, and a Privy that is not well.</summary>
public sealed class PrivyTokenTests : IClassFixture<PrivyWorld>
{
    private readonly PrivyWorld _world;

    public PrivyTokenTests(PrivyWorld world)
    {
        _world = world;
        _world.BeginAnew();
    }

    [Fact]
    public async Task A_token_that_privy_did_not_issue_for_us_is_refused()
    {
        var (wallet, did, good) = _world.NewUser();
        var now = _world.Time.GetUtcNow();
        var key = _world.Privy.Key;
        var token = new PrivyToken(did, now) { KeyId = key.Id };
        var publicKey = key.Key.ExportSubjectPublicKeyInfo();
        Dictionary<string, string> bad = new()
        {
            ["signed with another key under the name of ours"] = token.SignedBy(PrivySigningKey.New()),
            ["signed with a key that nobody knows"] = new PrivyToken(did, now).SignedBy(PrivySigningKey.New()),
            ["without a key's name"] = (token with { KeyId = "" }).SignedBy(key),
            ["expired"] = (token with { Expires = now - PrivyTokens.Skew }).SignedBy(key),
            ["without an end"] = (token with { Expires = null }).SignedBy(key),
            ["for another app"] = (token with { Audience = "another-app" }).SignedBy(key),
            ["by another issuer"] = (token with { Issuer = "https://privy.io" }).SignedBy(key),
            ["by us"] = (token with { Issuer = "neptu", Audience = "neptu-api" }).SignedBy(key),
            ["without a user"] = (token with { Did = "" }).SignedBy(key),
            ["for a user that is none"] = (token with { Did = "did:privy:nobody" }).SignedBy(key),
            ["for a user with a path"] = (token with { Did = $"../users/{did}" }).SignedBy(key),
            ["with a user too long to keep"] = (token with { Did = "did:privy:" + new string('x', 200) }).SignedBy(key),
            ["alg none"] = (token with { Algorithm = "none" }).SignedBy(_ => []),
            ["alg none, signed"] = (token with { Algorithm = "none" }).SignedBy(key),
            ["HS256 with the public key"] = (token with { Algorithm = "HS256" }).SignedBy(bytes => HMACSHA256.HashData(publicKey, bytes)),
            ["HS256 with the public key as text"] = (token with { Algorithm = "HS256" }).SignedBy(
                bytes => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.Key.ExportSubjectPublicKeyInfoPem()), bytes)),
            ["ES384"] = (token with { Algorithm = "ES384" }).SignedBy(key),
            ["changed after it was signed"] = good[..^20] + "AAAA" + good[^16..],
            ["cut off"] = good[..good.LastIndexOf('.')],
            ["with an empty signature"] = good[..(good.LastIndexOf('.') + 1)],
        };

        foreach (var (how, text) in bad)
        {
            using var response = await _world.FetchProfileAsync(wallet, text);
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, how);
            response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"", how);
        }

        using var fine = await _world.FetchProfileAsync(wallet, good);
        fine.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_is_good_until_it_expires_and_a_little_longer_for_privys_clock()
    {
        var (wallet, _, token) = _world.NewUser();
        _world.Time.Advance(TimeSpan.FromHours(1) + PrivyTokens.Skew - TimeSpan.FromSeconds(1));
        using var late = await _world.FetchProfileAsync(wallet, token);
        _world.Time.Advance(TimeSpan.FromSeconds(1));
        using var tooLate = await _world.FetchProfileAsync(wallet, token);

        late.StatusCode.ShouldBe(HttpStatusCode.OK);
        tooLate.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_key_is_found_at_once_and_the_old_one_forgotten()
    {
        var (wallet, did, old) = _world.NewUser();
        (await _world.FetchProfileAsync(wallet, old)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _world.Privy.Rotate();
        _world.Time.Advance(PrivyKeys.Pause);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _world.FetchProfileAsync(wallet, _world.Token(did))));
        using var withdrawn = await _world.FetchProfileAsync(wallet, old);

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        _world.Privy.Calls("keys").ShouldBe(2);
    }

    [Fact]
    public async Task Keys_that_nobody_has_are_not_looked_for_again_and_again()
    {
        var (wallet, did, good) = _world.NewUser();
        for (var i = 0; i < 20; i++)
        {
            var madeUp = new PrivyToken(did, _world.Time.GetUtcNow()).SignedBy(PrivySigningKey.New());
            (await _world.FetchProfileAsync(wallet, madeUp)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await _world.FetchProfileAsync(wallet, good)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _world.Privy.Calls("keys").ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_is_trusted_for_an_hour_at_most()
    {
        var (wallet, did, _) = _world.NewUser();
        var now = _world.Time.GetUtcNow();
        var stolen = new PrivyToken(did, now) { Expires = now.AddDays(1) }.SignedBy(_world.Privy.Key);
        (await _world.FetchProfileAsync(wallet, stolen)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _world.Privy.Rotate();
        _world.Time.Advance(PrivyKeys.Lifetime);
        using var response = await _world.FetchProfileAsync(wallet, stolen);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"did:privy:another","linked_accounts":[]}""")]
    [InlineData("""{"id":5,"linked_accounts":{}}""")]
    [InlineData("<html>Bad gateway</html>")]
    public async Task Nonsense_about_a_user_says_nothing_about_the_caller(string nonsense)
    {
        var (wallet, _, token) = _world.NewUser();
        (await _world.FetchProfileAsync(wallet, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var (stranger, _, strangers) = _world.NewUser();
        (_world.Privy.Garbage, _world.Privy.Mood) = (nonsense, PrivyMood.Garbling);
        using var known = await _world.FetchProfileAsync(wallet, token);
        using var unknown = await _world.FetchProfileAsync(stranger, strangers);

        known.StatusCode.ShouldBe(HttpStatusCode.OK);
        await unknown.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        unknown.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":"none"}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"x","n":"AQAB","e":"AQAB"},null]}""")]
    [InlineData("<html>Bad gateway</html>")]
    public async Task Nonsense_for_a_key_set_says_nothing_about_the_caller(string nonsense)
    {
        var (wallet, _, token) = _world.NewUser();
        (_world.Privy.Garbage, _world.Privy.Mood) = (nonsense, PrivyMood.Garbling);
        using var without = await _world.FetchProfileAsync(wallet, token);
        _world.Privy.Mood = PrivyMood.Good;
        _world.Time.Advance(PrivyKeys.Pause);
        using var with = await _world.FetchProfileAsync(wallet, token);

        await without.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        with.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(PrivyMood.Failing, PrivyMood.Failing)]
    [InlineData(PrivyMood.Failing, PrivyMood.Good)]
    [InlineData(PrivyMood.Good, PrivyMood.Failing)]
    [InlineData(PrivyMood.Good, PrivyMood.Garbling)]
    public async Task While_privy_fails_those_it_vouched_for_today_are_still_known(PrivyMood keys, PrivyMood users)
    {
        var (wallet, did, _) = _world.NewUser();
        (await _world.FetchProfileAsync(wallet, _world.Token(did))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (_world.Privy.KeysMood, _world.Privy.UsersMood) = (keys, users);
        _world.Time.Advance(PrivySignIn.LongestLifetime - TimeSpan.FromSeconds(1));
        using var today = await _world.FetchProfileAsync(wallet, _world.Token(did));
        _world.Time.Advance(TimeSpan.FromMinutes(1));
        using var tomorrow = await _world.FetchProfileAsync(wallet, _world.Token(did));
        _world.Privy.Mood = PrivyMood.Good;
        _world.Time.Advance(TimeSpan.FromMinutes(1));
        using var recovered = await _world.FetchProfileAsync(wallet, _world.Token(did));

        today.StatusCode.ShouldBe(HttpStatusCode.OK);
        await tomorrow.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        recovered.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_privy_that_hangs_holds_up_a_request_for_a_few_seconds_and_other_routes_not_at_all()
    {
        var (wallet, _, token) = _world.NewUser();
        _world.Privy.Mood = PrivyMood.Hanging;
        var waiting = _world.Time.WhenArmedAsync(PrivyApi.Patience);
        var request = _world.FetchProfileAsync(wallet, token);
        await waiting;
        using var open = await _world.Client.FetchAsync("/api/v1/calendar/2026-02-12");
        request.IsCompleted.ShouldBeFalse();
        _world.Time.Advance(PrivyApi.Patience);
        using var response = await request;

        open.StatusCode.ShouldBe(HttpStatusCode.OK);
        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_route_that_is_open_to_all_does_not_mind_a_privy_that_fails()
    {
        var (_, _, token) = _world.NewUser();
        _world.Privy.Mood = PrivyMood.Failing;
        using var response = await _world.Client.FetchAsync("/api/v1/calendar/2026-02-12", token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
