using System.Net;
using Neptu.Core.Idempotency;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Idempotency;

public sealed class IdempotencyTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task A_repetition_gets_the_first_answer_again()
    {
        var person = await api.JoinAsync();
        var key = KeyedRequests.NewKey();
        using var first = await person.Client.PostWithKeyAsync($"/api/v1/wallet/check-in/{person.Wallet}", key);
        using var again = await person.Client.PostWithKeyAsync($"/api/v1/wallet/check-in/{person.Wallet}", key);
        using var byOtherPrefix = await person.Client.PostWithKeyAsync($"/api/wallet/check-in/{person.Wallet}", key);
        using var unquoted = await person.Client.PostWithKeyAsync($"/api/wallet/check-in/{person.Wallet}", key.Trim('"'));
        using var withoutKey = await person.Client.PostAsync($"/api/v1/wallet/check-in/{person.Wallet}", new { });

        await first.ShouldBeOkAsync();
        await again.ShouldReplayAsync(first);
        await byOtherPrefix.ShouldReplayAsync(first);
        await unquoted.ShouldReplayAsync(first);
        await withoutKey.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_refusal_is_an_answer_too()
    {
        var person = await api.JoinAsync();
        var key = KeyedRequests.NewKey();
        using var checkedIn = await person.Client.PostWithKeyAsync($"/api/v1/wallet/check-in/{person.Wallet}", KeyedRequests.NewKey());
        using var first = await person.Client.PostWithKeyAsync($"/api/v1/wallet/check-in/{person.Wallet}", key);
        using var again = await person.Client.PostWithKeyAsync($"/api/v1/wallet/check-in/{person.Wallet}", key);

        await first.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        await again.ShouldReplayAsync(first);
    }

    [Fact]
    public async Task The_same_key_with_another_request_is_refused()
    {
        var person = await api.JoinAsync();
        var key = KeyedRequests.NewKey();
        using var first = await OnboardAsync(person, key, "1990-05-15");
        using var otherBody = await OnboardAsync(person, key, "1990-05-16");
        using var otherRoute = await person.Client.PostWithKeyAsync($"/api/v1/wallet/check-in/{person.Wallet}", key);

        await first.ShouldBeOkAsync();
        await otherBody.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "idempotency_key_reused");
        await otherRoute.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "idempotency_key_reused");
        (await api.ScalarAsync<DateOnly>($"select birth_date from users where id = '{person.Id}'")).ShouldBe(new(1990, 5, 15));
        (await api.ScalarAsync<long>($"select count(*) from check_ins where user_id = '{person.Id}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Keys_are_a_callers_own()
    {
        var (one, other) = (await api.JoinAsync(), await api.JoinAsync());
        var unproven = new Person(one.Id, one.Wallet, api.ClientWith((await api.Client.OpenSessionAsync(one.Wallet)).AccessToken));
        var key = KeyedRequests.NewKey();
        foreach (var person in new[] { one, other, unproven })
        {
            using var response = await OnboardAsync(person, key, "1990-05-15");
            await response.ShouldBeOkAsync();
            response.IsReplayed().ShouldBeFalse();
        }

        using var anonymous = await api.Client.PostWithKeyAsync(
            $"/api/users/{one.Wallet}/onboard", key, """{"birthDate":"1990-05-15"}""");
        await anonymous.ShouldBeOkAsync();
        anonymous.IsReplayed().ShouldBeFalse("whoever only names the wallet does not see what its owner was told");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("\"not closed")]
    [InlineData("one, two")]
    [InlineData("\"a\\b\"")]
    [InlineData("256")]
    public async Task A_key_that_is_none_is_refused(string text)
    {
        var person = await api.JoinAsync();
        using var response = await person.Client.PostWithKeyAsync(
            $"/api/v1/wallet/check-in/{person.Wallet}", text == "256" ? new string('k', 256) : text);

        await response.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "idempotency_key_malformed");
        (await api.ScalarAsync<long>($"select count(*) from check_ins where user_id = '{person.Id}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_key_is_known_for_a_day()
    {
        var (wallet, key) = (Wallets.New(), KeyedRequests.NewKey());
        using var first = await CreateUserAsync(wallet, key);
        api.Time.Advance(IdempotencyStore.Lifetime - TimeSpan.FromSeconds(1));
        using var lastDay = await CreateUserAsync(wallet, key);
        api.Time.Advance(TimeSpan.FromSeconds(1));
        using var dayAfter = await CreateUserAsync(Wallets.New(), key);

        await lastDay.ShouldReplayAsync(first);
        await dayAfter.ShouldBeOkAsync();
        dayAfter.IsReplayed().ShouldBeFalse();
    }

    [Fact]
    public async Task A_run_that_was_cut_short_holds_its_key_for_a_minute_and_then_runs_anew()
    {
        var (wallet, key) = (Wallets.New(), KeyedRequests.NewKey());
        using var first = await CreateUserAsync(wallet, key);

        // What a process leaves behind that was killed between the effect and its answer.
        await api.ExecuteAsync("update idempotent_requests set status = null, content_type = null, body = null");
        using var atOnce = await CreateUserAsync(wallet, key);
        api.Time.Advance(IdempotencyStore.LeaseTime);
        using var otherBody = await CreateUserAsync(Wallets.New(), key);
        using var later = await CreateUserAsync(wallet, key);
        using var again = await CreateUserAsync(wallet, key);

        await first.ShouldBeOkAsync();
        await atOnce.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "idempotency_key_in_use");
        atOnce.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        await otherBody.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "idempotency_key_reused");
        await later.ShouldBeOkAsync();
        later.IsReplayed().ShouldBeFalse();
        await again.ShouldReplayAsync(later);
        (await api.ScalarAsync<long>($"select count(*) from users where wallet_address = '{wallet}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_keeps_no_key()
    {
        var (wallet, key) = (Wallets.New(), KeyedRequests.NewKey());
        using var broken = await api.Client.PostWithKeyAsync("/api/v1/users", key, "{");
        using var mended = await CreateUserAsync(wallet, key);

        await broken.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        await mended.ShouldBeOkAsync();
    }

    [Fact]
    public async Task Tokens_are_not_kept()
    {
        var before = await api.ScalarAsync<long>("select count(*) from idempotent_requests");
        var key = KeyedRequests.NewKey();
        var body = $$"""{"walletAddress":"{{Wallets.New()}}"}""";
        using var first = await api.Client.PostWithKeyAsync("/api/v1/auth/session", key, body);
        using var again = await api.Client.PostWithKeyAsync("/api/v1/auth/session", key, body);

        await first.ShouldBeOkAsync();
        await again.ShouldBeOkAsync();
        again.IsReplayed().ShouldBeFalse();
        (await api.ScalarAsync<long>("select count(*) from idempotent_requests")).ShouldBe(before);
    }

    [Fact]
    public async Task Neither_key_nor_caller_stands_in_the_database()
    {
        var (wallet, key) = (Wallets.New(), Guid.NewGuid().ToString());
        using var response = await CreateUserAsync(wallet, key);

        await response.ShouldBeOkAsync();
        (await api.ScalarAsync<long>($"select count(*) from idempotent_requests r where (r.key_hash, r.fingerprint)::text like '%{key}%'")).ShouldBe(0);
        (await api.ScalarAsync<int>("select max(octet_length(key_hash)) from idempotent_requests")).ShouldBe(32);
    }

    [Fact]
    public async Task Only_requests_with_a_key_cost_statements_for_it()
    {
        var (plain, keyed) = (await api.JoinAsync(), await api.JoinAsync());
        using var withoutKey = new SqlCount(api.ConnectionString);
        using var first = await plain.Client.PostAsync($"/api/v1/wallet/check-in/{plain.Wallet}", new { });
        var plainStatements = withoutKey.Statements;
        using var withKey = new SqlCount(api.ConnectionString);
        using var second = await keyed.Client.PostWithKeyAsync($"/api/v1/wallet/check-in/{keyed.Wallet}", KeyedRequests.NewKey());

        await first.ShouldBeOkAsync();
        await second.ShouldBeOkAsync();
        plainStatements.ShouldNotContain(statement => statement.Contains("idempotent_requests"));
        withKey.Statements.Count(statement => statement.Contains("idempotent_requests")).ShouldBe(2);
        withKey.Statements.Count.ShouldBe(plainStatements.Count + 2);
    }

    private static Task<HttpResponseMessage> OnboardAsync(Person person, string key, string birthDate) =>
        person.Client.PostWithKeyAsync($"/api/v1/users/{person.Wallet}/onboard", key, $$"""{"birthDate":"{{birthDate}}"}""");

    private Task<HttpResponseMessage> CreateUserAsync(string wallet, string key) =>
        api.Client.PostWithKeyAsync("/api/v1/users", key, $$"""{"walletAddress":"{{wallet}}"}""");
}
