using System.Net;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class UserTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private static readonly string[] LoveAndCareer = ["love", "career"];

    [Fact]
    public async Task A_wallet_becomes_one_user_however_often_and_however_concurrently_it_comes()
    {
        var wallet = Wallets.New();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CreateAsync(wallet)));

        answers.Select(user => user["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(1);
        (await api.ScalarAsync<long>($"select count(*) from users where wallet_address = '{wallet}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_user_has_the_fields_that_the_app_reads()
    {
        var wallet = Wallets.New();
        var user = await CreateAsync(wallet);

        user["walletAddress"]!.GetValue<string>().ShouldBe(wallet);
        user["birthDate"].ShouldBeNull();
        user["interests"]!.AsArray().ShouldBeEmpty();
        user["onboarded"]!.GetValue<bool>().ShouldBeFalse();
        user["role"]!.GetValue<string>().ShouldBe("user");
        user["preferredLanguage"]!.GetValue<string>().ShouldBe("en");
        user["createdAt"]!.GetValue<string>().ShouldBe("2026-02-12T17:00:00Z");
    }

    [Fact]
    public async Task An_email_never_finds_or_merges_a_user()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var first = await CreateAsync(Wallets.New(), email);
        var second = await CreateAsync(Wallets.New(), email);

        second["id"]!.GetValue<string>().ShouldNotBe(first["id"]!.GetValue<string>());
        second["walletAddress"]!.GetValue<string>().ShouldNotBe(first["walletAddress"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_profile_changes_in_the_named_fields_only()
    {
        var wallet = Wallets.New();
        await CreateAsync(wallet, "wayan@example.org");
        await PutAsync(wallet, new { birthDate = "1990-05-15", interests = LoveAndCareer, displayName = "Wayan" });
        var user = await PutAsync(wallet, new { displayName = "Wayan B.", preferredLanguage = "id" });

        user["displayName"]!.GetValue<string>().ShouldBe("Wayan B.");
        user["preferredLanguage"]!.GetValue<string>().ShouldBe("id");
        user["birthDate"]!.GetValue<string>().ShouldBe("1990-05-15");
        user["email"]!.GetValue<string>().ShouldBe("wayan@example.org");
        user["interests"]!.AsArray().Select(code => code!.GetValue<string>()).ShouldBe(LoveAndCareer);
        user["onboarded"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_reading_that_is_asked_twice_is_stored_once()
    {
        var wallet = Wallets.New();
        await CreateAsync(wallet);
        await PutAsync(wallet, new { birthDate = "1990-05-15" });
        var answers = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(_ => api.Client.GetOkAsync($"/api/users/{wallet}/reading?targetDate=2026-02-12")));

        var answer = answers[0];
        answer["user"]!["birthDate"]!.GetValue<string>().ShouldBe("1990-05-15");
        answer["reading"]!["date"]!.GetValue<string>().ShouldBe("2026-02-12");
        answer["reading"]!["potensi"]!["total_urip"]!.GetValue<int>().ShouldBe(10);
        answer["reading"]!["peluang"]!["total_urip"]!.GetValue<int>().ShouldBe(16);
        answer["reading"]!["full"]!["potensi"]!["total_urip"]!.GetValue<int>().ShouldBe(10);
        (await CountReadingsAsync(wallet)).ShouldBe(2);

        await api.Client.GetOkAsync($"/api/users/{wallet}/reading");
        (await CountReadingsAsync(wallet)).ShouldBe(3);
    }

    [Fact]
    public async Task A_reading_without_a_birth_date_says_what_is_missing()
    {
        var wallet = Wallets.New();
        await CreateAsync(wallet);
        using var response = await api.Client.FetchAsync($"/api/users/{wallet}/reading");

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        problem["requiresBirthDate"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task An_unknown_wallet_is_not_found()
    {
        using var read = await api.Client.FetchAsync($"/api/users/{Wallets.New()}/reading");
        using var change = await api.Client.PutAsync($"/api/users/{Wallets.New()}", new { displayName = "Nobody" });

        await read.ShouldBeProblemAsync(HttpStatusCode.NotFound);
        await change.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"birthDate":"2026-02-31"}""")]
    [InlineData("""{"birthDate":"2026-02-14"}""")] // tomorrow in Bali
    [InlineData("""{"birthDate":19900515}""")]
    [InlineData("""{"displayName":""}""")]
    [InlineData("""{"displayName":"123456789012345678901234567890123456789012345678901"}""")]
    [InlineData("""{"email":"nobody"}""")]
    [InlineData("""{"interests":["love","nonsense"]}""")]
    [InlineData("""{"interests":["love","love"]}""")]
    [InlineData("""{"interests":[null]}""")]
    [InlineData("""{"interests":"love"}""")]
    [InlineData("""{"preferredLanguage":"e"}""")]
    [InlineData("""{"preferredLanguage":"<script>"}""")]
    [InlineData("""{"displayName":"a\u0000b"}""")]
    [InlineData("""{"displayName":"\ud800"}""")]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    [InlineData("""{"displayName":""")]
    [InlineData("")]
    public async Task A_bad_change_is_a_problem_and_changes_nothing(string body)
    {
        var wallet = Wallets.New();
        await CreateAsync(wallet);
        using var response = await api.Client.PutAsync(
            $"/api/users/{wallet}", Http.Json(body), TestContext.Current.CancellationToken);

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        (await api.ScalarAsync<long>(
            $"select count(*) from users where wallet_address = '{wallet}' and display_name is null and not onboarded")).ShouldBe(1);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("0OIl0OIl0OIl0OIl0OIl0OIl0OIl0OIl")]
    [InlineData("7JDw4pncZg6g7ezhQSNxKhj3ptT62okgttDjLL4Tw")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EE7")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_bad_wallet_is_a_problem(string? wallet)
    {
        using var response = await api.Client.PostAsync("/api/users", new { walletAddress = wallet });
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        problem["errors"]!.AsObject().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var response = await api.Client.PostAsync("/api/users", new { walletAddress = new string('1', 100_000) });
        await response.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Outside_development_a_wallet_is_not_taken_on_its_word()
    {
        await using var production = api.Start("Production");
        using var client = production.CreateClient();
        var wallet = Wallets.New();
        using var create = await client.PostAsync("/api/users", new { walletAddress = wallet });
        using var read = await client.FetchAsync($"/api/v1/users/{wallet}/reading");

        await create.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        await read.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        create.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await api.ScalarAsync<long>($"select count(*) from users where wallet_address = '{wallet}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_personal_is_logged()
    {
        var wallet = Wallets.New();
        await CreateAsync(wallet, "made@example.org");
        await PutAsync(wallet, new { birthDate = "1987-03-29" });
        await api.Client.GetOkAsync($"/api/users/{wallet}/reading");
        using var missing = await api.Client.FetchAsync($"/api/users/{wallet}/reading?targetDate=1987-03-32");

        api.Logs.Lines.ShouldNotContain(line => line.Message.Contains(wallet, StringComparison.Ordinal));
        api.Logs.Lines.ShouldNotContain(line => line.Message.Contains("1987-03", StringComparison.Ordinal));
        api.Logs.Lines.ShouldNotContain(line => line.Message.Contains("made@example.org", StringComparison.Ordinal));
    }

    private async Task<JsonObject> CreateAsync(string wallet, string? email = null)
    {
        using var response = await api.Client.PostAsync("/api/users", new { walletAddress = wallet, email });
        return (await response.ShouldBeOkAsync())["user"]!.AsObject();
    }

    private async Task<JsonObject> PutAsync(string wallet, object changes)
    {
        using var response = await api.Client.PutAsync($"/api/users/{wallet}", changes);
        return (await response.ShouldBeOkAsync())["user"]!.AsObject();
    }

    private Task<long> CountReadingsAsync(string wallet) => api.ScalarAsync<long>(
        $"select count(*) from readings join users on users.id = user_id where wallet_address = '{wallet}'");
}
