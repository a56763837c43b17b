using System.Net;
using Neptu.Core.Auth.Privy;
using Neptu.Emulators.Privy;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Auth;

public sealed class PrivyTests : IClassFixture<PrivyWorld>
{
    private readonly PrivyWorld _world;

    public PrivyTests(PrivyWorld world)
    {
        _world = world;
        _world.BeginAnew();
    }

    [Fact]
    public async Task A_privy_token_opens_the_profile_of_the_wallet_that_privy_names()
    {
        var (wallet, _, token) = _world.NewUser();
        using var own = await _world.FetchProfileAsync(wallet, token);
        using var another = await _world.FetchProfileAsync((await _world.Client.SignInAsync()).Wallet, token);

        var user = (await own.ShouldBeOkAsync())["user"]!;
        user["walletAddress"]!.GetValue<string>().ShouldBe(wallet);
        user["role"]!.GetValue<string>().ShouldBe("user");
        await another.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Privy_is_asked_once_an_hour_for_a_wallet_and_by_one_replica_for_all()
    {
        var (wallet, _, token) = _world.NewUser();
        for (var i = 0; i < 3; i++)
            (await _world.FetchProfileAsync(wallet, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _world.Privy.Calls("user").ShouldBe(1);
        _world.Privy.Calls("keys").ShouldBe(1);

        await using var replica = _world.Api.Start("Production", _world.PrivySettings);
        replica.Time.SetUtcNow(_world.Time.GetUtcNow());
        using var client = replica.CreateClient();
        (await client.FetchAsync($"/api/users/{wallet}", token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _world.Privy.Calls("user").ShouldBe(1);

        _world.Time.Advance(PrivySignIn.Lifetime - TimeSpan.FromMinutes(1));
        (await _world.FetchProfileAsync(wallet, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _world.Privy.Calls("user").ShouldBe(1);
        _world.Time.Advance(TimeSpan.FromMinutes(1));
        var fresh = _world.Token(await DidOfAsync(wallet));
        (await _world.FetchProfileAsync(wallet, fresh)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _world.Privy.Calls("user").ShouldBe(2);
    }

    [Fact]
    public async Task The_wallet_is_the_solana_wallet_that_was_verified_first_and_follows_privy()
    {
        var (first, second) = (Wallets.New(), Wallets.New());
        var did = _world.Privy.AddUser(
            PrivyAccounts.Email("made@example.org"), PrivyAccounts.Solana(second, 1800000000), PrivyAccounts.Ethereum(),
            PrivyAccounts.Solana("not an address", 1), PrivyAccounts.Solana(first, 1700000000));
        using var before = await _world.FetchProfileAsync(first, _world.Token(did));
        _world.Privy.SetUser(did, PrivyAccounts.Solana(second, 1800000000));
        _world.Time.Advance(PrivySignIn.Lifetime);
        using var after = await _world.FetchProfileAsync(second, _world.Token(did));
        using var gone = await _world.FetchProfileAsync(first, _world.Token(did));

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_user_without_a_solana_wallet_is_told_so_until_there_is_one()
    {
        var (did, wallet) = (_world.Privy.AddUser(PrivyAccounts.Ethereum()), Wallets.New());
        using var without = await _world.FetchProfileAsync(wallet, _world.Token(did));
        _world.Privy.SetUser(did, PrivyAccounts.Ethereum(), PrivyAccounts.Solana(wallet));
        using var with = await _world.FetchProfileAsync(wallet, _world.Token(did));

        (await without.ShouldBeProblemAsync(HttpStatusCode.Forbidden))["error"]!.GetValue<string>().ShouldContain("Solana wallet");
        with.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_user_whom_privy_no_longer_knows_is_nobody()
    {
        var (wallet, did, token) = _world.NewUser();
        (await _world.FetchProfileAsync(wallet, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _world.Privy.RemoveUser(did);
        _world.Time.Advance(PrivySignIn.Lifetime);
        using var gone = await _world.FetchProfileAsync(wallet, _world.Token(did));
        _world.Privy.Mood = PrivyMood.Failing;
        using var silent = await _world.FetchProfileAsync(wallet, _world.Token(did));

        await gone.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        await silent.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_wallet_proven_twice_is_one_person()
    {
        var key = new WalletKey();
        var signed = await _world.Client.SignInAsync(key);
        var did = _world.Privy.AddUser(PrivyAccounts.Solana(key.Address));
        using var profile = await _world.FetchProfileAsync(key.Address, _world.Token(did));

        (await profile.ShouldBeOkAsync())["user"]!["id"]!.GetValue<Guid>().ShouldBe(signed.Id);
    }

    [Fact]
    public async Task A_hundred_first_requests_make_one_person()
    {
        var (wallet, _, token) = _world.NewUser();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _world.FetchProfileAsync(wallet, token)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        (await _world.Api.ScalarAsync<long>($"select count(*) from users where wallet_address = '{wallet}'")).ShouldBe(1);
    }

    [Fact]
    public async Task The_admin_wallet_is_promoted_when_privy_names_it()
    {
        var did = _world.Privy.AddUser(PrivyAccounts.Solana(_world.AdminWallet));
        using var profile = await _world.FetchProfileAsync(_world.AdminWallet, _world.Token(did));

        (await profile.ShouldBeOkAsync())["user"]!["role"]!.GetValue<string>().ShouldBe("admin");
    }

    [Fact]
    public async Task Without_an_app_id_privys_tokens_are_nobodys()
    {
        var (wallet, _, token) = _world.NewUser();
        await using var host = _world.Api.Start("Production");
        host.Time.SetUtcNow(_world.Time.GetUtcNow());
        using var client = host.CreateClient();
        using var response = await client.FetchAsync($"/api/v1/users/{wallet}", token);

        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        _world.Privy.Calls("keys").ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_personal_is_logged()
    {
        var (wallet, did, token) = _world.NewUser();
        (await _world.FetchProfileAsync(wallet, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _world.Privy.Mood = PrivyMood.Garbling;
        _world.Time.Advance(PrivySignIn.LongestLifetime);
        (await _world.FetchProfileAsync(wallet, _world.Token(did))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        string[] secrets = [wallet, did, token, PrivyEmulator.DefaultAppSecret];
        _world.Api.Logs.Lines.ShouldNotContain(line => secrets.Any(secret => line.Message.Contains(secret, StringComparison.Ordinal)));
    }

    private Task<string> DidOfAsync(string wallet) => _world.Api.ScalarAsync<string>(
        $"select did from privy_identities join users on users.id = user_id where wallet_address = '{wallet}'");
}
