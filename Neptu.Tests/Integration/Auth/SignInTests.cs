using System.Net;
using Neptu.Core.Auth.SignIn;
using Neptu.Tests.Support;
using Shouldly;
using SimpleBase;
using Xunit;

namespace Neptu.Tests.Integration.Auth;

public sealed class SignInTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task The_message_is_a_sentence_a_blank_line_and_a_nonce()
    {
        using var response = await api.Client.PostAsync("/api/v1/auth/nonce", new { walletAddress = new WalletKey().Address });
        var answer = await response.ShouldBeOkAsync();

        var nonce = answer["nonce"]!.GetValue<string>();
        nonce.ShouldMatch("^[0-9a-f]{64}$");
        var lines = answer["message"]!.GetValue<string>().Split('\n');
        lines.Length.ShouldBe(3);
        lines[0].ShouldEndWith(".");
        lines[1].ShouldBeEmpty();
        lines[2].ShouldBe($"Nonce: {nonce}");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("hex")]
    [InlineData("base64")]
    [InlineData("base58")]
    public async Task Whoever_signs_the_message_has_a_session_of_the_contracts_shape(string form)
    {
        var key = new WalletKey();
        var signature = key.Sign(await api.Client.AskToSignAsync(key.Address));
        using var response = await api.Client.VerifyAsync(key.Address, form switch
        {
            "hex" => Convert.ToHexStringLower(signature),
            "base64" => Convert.ToBase64String(signature),
            _ => Base58.Bitcoin.Encode(signature),
        });

        var answer = await response.ShouldBeOkAsync();
        answer.Select(member => member.Key).ShouldBe(["success", "user", "accessToken", "refreshToken"]);
        var user = answer["user"]!.AsObject();
        user.Select(member => member.Key).ShouldBe(["id", "walletAddress", "displayName", "onboarded", "role"]);
        user["walletAddress"]!.GetValue<string>().ShouldBe(key.Address);
        user["role"]!.GetValue<string>().ShouldBe("user");
        using var profile = await api.Client.FetchAsync($"/api/users/{key.Address}", SignedIn.From(answer).AccessToken);
        profile.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_a_hundred_requests_with_one_signature_one_opens_a_session()
    {
        var key = new WalletKey();
        var signature = Convert.ToHexString(key.Sign(await api.Client.AskToSignAsync(key.Address)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => api.Client.VerifyAsync(key.Address, signature)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest).ShouldBe(99);
        (await api.ScalarAsync<long>(
            $"select count(*) from sessions join users on users.id = user_id where wallet_address = '{key.Address}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_nonce_is_good_for_five_minutes()
    {
        var key = new WalletKey();
        var (first, second) = (await SignAsync(key), await SignAsync(key));
        api.Time.Advance(NonceStore.Lifetime - TimeSpan.FromSeconds(1));
        using var inTime = await api.Client.VerifyAsync(key.Address, first);
        api.Time.Advance(TimeSpan.FromSeconds(1));
        using var late = await api.Client.VerifyAsync(key.Address, second);

        inTime.StatusCode.ShouldBe(HttpStatusCode.OK);
        await late.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_signature_is_good_for_the_wallet_and_the_message_it_was_made_for()
    {
        var (key, other) = (new WalletKey(), new WalletKey());
        var message = await api.Client.AskToSignAsync(key.Address);
        await api.Client.AskToSignAsync(other.Address);
        using var byAnother = await api.Client.VerifyAsync(key.Address, Convert.ToHexString(other.Sign(message)));
        using var forAnother = await api.Client.VerifyAsync(other.Address, Convert.ToHexString(other.Sign(message)));
        using var overAnother = await api.Client.VerifyAsync(key.Address, Convert.ToHexString(key.Sign(message.Replace(".", "!"))));
        using var unasked = await api.Client.VerifyAsync(new WalletKey().Address, Convert.ToHexString(key.Sign(message)));
        using var right = await api.Client.VerifyAsync(key.Address, Convert.ToHexString(key.Sign(message)));

        await byAnother.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        await forAnother.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        await overAnother.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        await unasked.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        right.StatusCode.ShouldBe(HttpStatusCode.OK); // the wrong ones have used nothing up
    }

    [Fact]
    public async Task Nonces_of_one_wallet_stand_beside_each_other()
    {
        var key = new WalletKey();
        var signatures = new List<string>();
        for (var i = 0; i < 3; i++)
            signatures.Add(await SignAsync(key));

        signatures.Distinct().Count().ShouldBe(3);
        foreach (var signature in signatures)
            (await api.Client.VerifyAsync(key.Address, signature)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_flood_of_nonces_neither_shuts_the_owner_out_nor_piles_up()
    {
        var key = new WalletKey();
        var early = await SignAsync(key);
        for (var minute = 0; minute < 4; minute++)
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => api.Client.AskToSignAsync(key.Address)));
            api.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => api.Client.AskToSignAsync(key.Address)));
        var inTheFlood = await SignAsync(key);
        using var first = await api.Client.VerifyAsync(key.Address, early);
        using var second = await api.Client.VerifyAsync(key.Address, inTheFlood);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CountNoncesAsync(key.Address)).ShouldBeLessThan(100);
    }

    [Fact]
    public async Task Nonces_that_expired_are_swept_away_by_those_that_come()
    {
        var forgotten = new WalletKey();
        await api.Client.AskToSignAsync(forgotten.Address);
        api.Time.Advance(NonceStore.Lifetime);
        await api.Client.AskToSignAsync(new WalletKey().Address);

        (await CountNoncesAsync(forgotten.Address)).ShouldBe(0);
    }

    [Theory]
    [InlineData("/api/v1/auth/nonce", """{"walletAddress":"nobody"}""")]
    [InlineData("/api/v1/auth/nonce", "{}")]
    [InlineData("/api/v1/auth/session", """{"walletAddress":"nobody"}""")]
    [InlineData("/api/v1/auth/session", """{"walletAddress":"11111111111111111111111111111112","email":"nobody"}""")]
    [InlineData("/api/v1/auth/verify", """{"walletAddress":"11111111111111111111111111111112"}""")]
    [InlineData("/api/v1/auth/verify", """{"walletAddress":"11111111111111111111111111111112","signature":"short"}""")]
    [InlineData("/api/v1/auth/refresh", "{}")]
    [InlineData("/api/v1/auth/refresh", """{"refreshToken":""}""")]
    [InlineData("/api/v1/auth/refresh", """{"refreshToken":5}""")]
    public async Task A_request_that_makes_no_sense_is_a_problem(string path, string body)
    {
        using var response = await api.Client.PostAsync(path, Http.Json(body), TestContext.Current.CancellationToken);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_email_never_leads_to_another_account()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var owner = await SessionAsync(Wallets.New(), email);
        var thief = await SessionAsync(Wallets.New(), email);
        var renamed = await SessionAsync(owner.Wallet, "another@example.org");

        thief.Id.ShouldNotBe(owner.Id);
        renamed.Id.ShouldBe(owner.Id);
        (await api.ScalarAsync<string>($"select email from users where id = '{owner.Id}'")).ShouldBe(email);
        using var crossed = await api.Client.FetchAsync($"/api/users/{owner.Wallet}", thief.AccessToken);
        crossed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_admin_wallet_becomes_admin_by_proof_alone()
    {
        var (admin, somebody) = (new WalletKey(), new WalletKey());
        await using var host = api.Start("Development", ("Auth:AdminWallet", admin.Address));
        using var client = host.CreateClient();
        await client.OpenSessionAsync(admin.Address);
        using var made = await client.PostAsync("/api/users", new { walletAddress = admin.Address });
        (await RoleAsync(admin.Address)).ShouldBe("user");

        await client.SignInAsync(somebody);
        (await RoleAsync(somebody.Address)).ShouldBe("user");
        await client.SignInAsync(admin);
        (await RoleAsync(admin.Address)).ShouldBe("admin");
    }

    [Fact]
    public async Task Nothing_personal_is_logged()
    {
        var key = new WalletKey();
        var session = await api.Client.SignInAsync(key);
        using var wrong = await api.Client.VerifyAsync(key.Address, Convert.ToHexString(key.Sign("something else")));
        using var refreshed = await api.Client.RefreshAsync(session.RefreshToken);
        using var fetched = await api.Client.FetchAsync($"/api/v1/users/{key.Address}", session.AccessToken + "x");

        string[] secrets = [key.Address, session.AccessToken, session.RefreshToken];
        api.Logs.Lines.ShouldNotContain(line => secrets.Any(secret => line.Message.Contains(secret, StringComparison.Ordinal)));
    }

    private async Task<string> SignAsync(WalletKey key) => Convert.ToHexString(key.Sign(await api.Client.AskToSignAsync(key.Address)));

    private async Task<SignedIn> SessionAsync(string wallet, string email)
    {
        using var response = await api.Client.PostAsync("/api/auth/session", new { walletAddress = wallet, email });
        return SignedIn.From(await response.ShouldBeOkAsync());
    }

    private Task<string> RoleAsync(string wallet) => api.ScalarAsync<string>($"select role from users where wallet_address = '{wallet}'");

    private Task<long> CountNoncesAsync(string wallet) =>
        api.ScalarAsync<long>($"select count(*) from sign_in_nonces where wallet_address = '{wallet}'");
}
