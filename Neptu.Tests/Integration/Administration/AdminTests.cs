using System.Net;
using System.Text.Json.Nodes;
using Neptu.Core.Accounting;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Administration;

public sealed class AdminTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/admin/stats")]
    [InlineData("/api/v1/admin/settings")]
    [InlineData("/api/v1/admin/readings")]
    [InlineData("/api/v1/admin/users")]
    [InlineData("/api/v1/admin/users/00000000-0000-0000-0000-000000000000")]
    public async Task Only_admins_look(string path)
    {
        var developer = await api.JoinAsync("developer");
        var unproven = await api.JoinWithoutProofAsync();
        await api.ExecuteAsync($"update users set role = 'admin' where id = '{unproven.Id}'");
        using var asNobody = await api.Client.FetchAsync(path);
        using var asDeveloper = await developer.Client.FetchAsync(path);
        using var withoutProof = await unproven.Client.FetchAsync(path);

        await asNobody.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        await asDeveloper.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
        await withoutProof.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_admin_who_is_none_any_more_is_out_at_once()
    {
        var admin = await api.JoinAsync("admin");
        var other = await api.JoinAsync("admin");
        await admin.Client.GetOkAsync("/api/v1/admin/stats");
        using var demote = await EditAsync(other, admin.Id, new { role = "user" });
        await demote.ShouldBeOkAsync();

        using var after = await admin.Client.FetchAsync("/api/v1/admin/stats");
        await after.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task People_come_in_pages_that_show_everybody_once()
    {
        var admin = await api.JoinAsync("admin");
        var mark = Guid.NewGuid().ToString("N")[..8];
        foreach (var i in Enumerable.Range(0, 5))
            await NamedAsync($"{mark} {(char)('A' + i)}");

        var names = new List<string>();
        foreach (var page in Enumerable.Range(1, 4))
        {
            var answer = await admin.Client.GetOkAsync(
                $"/api/v1/admin/users?search={mark}&sortBy=displayName&sortOrder=asc&limit=2&page={page}");
            answer["total"]!.GetValue<int>().ShouldBe(5);
            answer["page"]!.GetValue<int>().ShouldBe(page);
            answer["limit"]!.GetValue<int>().ShouldBe(2);
            answer["totalPages"]!.GetValue<int>().ShouldBe(3);
            names.AddRange(answer["data"]!.AsArray().Select(user => user!["displayName"]!.GetValue<string>()));
        }

        names.ShouldBe(Enumerable.Range(0, 5).Select(i => $"{mark} {(char)('A' + i)}"));
    }

    [Theory]
    [InlineData("100%", "100%25", "1000")]
    [InlineData("a_b", "A_B", "axb")]
    [InlineData("a\\b", "a%5Cb", "ab")]
    public async Task A_search_means_what_it_says(string name, string search, string other)
    {
        var admin = await api.JoinAsync("admin");
        var mark = Guid.NewGuid().ToString("N")[..8];
        await NamedAsync(mark + name);
        await NamedAsync(mark + other);

        var found = await admin.Client.GetOkAsync($"/api/v1/admin/users?search={mark}{search}");
        found["data"]!.AsArray().Select(user => user!["displayName"]!.GetValue<string>()).ShouldBe([mark + name]);
    }

    [Fact]
    public async Task A_search_finds_wallets_and_mail_addresses_too()
    {
        var admin = await api.JoinAsync("admin");
        var person = await api.JoinAsync();
        var mail = $"{Guid.NewGuid():N}@example.org";
        using var edit = await EditAsync(admin, person.Id, new { email = mail });
        await edit.ShouldBeOkAsync();

        foreach (var search in new[] { person.Wallet[3..20], mail.ToUpperInvariant() })
        {
            var found = await admin.Client.GetOkAsync($"/api/v1/admin/users?search={search}");
            found["data"]!.AsArray().Single()!["id"]!.GetValue<Guid>().ShouldBe(person.Id);
        }
    }

    [Fact]
    public async Task An_admin_changes_the_named_members_of_a_person_only()
    {
        var admin = await api.JoinAsync("admin");
        var person = await api.JoinAsync();
        using var first = await EditAsync(admin, person.Id, new { displayName = "Wayan", role = "developer" });
        await first.ShouldBeOkAsync();
        using var second = await EditAsync(admin, person.Id, new { email = "wayan@example.org" });
        await second.ShouldBeOkAsync();

        var user = (await admin.Client.GetOkAsync($"/api/v1/admin/users/{person.Id}"))["user"]!;
        user["displayName"]!.GetValue<string>().ShouldBe("Wayan");
        user["role"]!.GetValue<string>().ShouldBe("developer");
        user["email"]!.GetValue<string>().ShouldBe("wayan@example.org");
        user["walletAddress"]!.GetValue<string>().ShouldBe(person.Wallet);
    }

    [Fact]
    public async Task An_admin_gives_a_plan_and_takes_it_away()
    {
        var admin = await api.JoinAsync("admin");
        var person = await api.JoinAsync();
        var until = new DateTimeOffset(2027, 1, 1, 8, 0, 0, TimeSpan.FromHours(8));
        using var give = await EditAsync(admin, person.Id, new { plan = new { slug = "basic", expiresAt = until } });
        using var replace = await EditAsync(admin, person.Id, new { plan = new { slug = "premium" } });
        using var takeAway = await EditAsync(admin, person.Id, new { plan = new { slug = "free" } });
        using var unknown = await EditAsync(admin, person.Id, new { displayName = "Nobody", plan = new { slug = "gold" } });

        var given = (await give.ShouldBeOkAsync())["plan"]!;
        given["slug"]!.GetValue<string>().ShouldBe("basic");
        given["expiresAt"]!.GetValue<string>().ShouldBe("2027-01-01T00:00:00Z");
        var replaced = (await replace.ShouldBeOkAsync())["plan"]!;
        replaced["slug"]!.GetValue<string>().ShouldBe("premium");
        replaced["expiresAt"].ShouldBeNull();
        (await takeAway.ShouldBeOkAsync())["plan"].ShouldBeNull();
        await unknown.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        (await admin.Client.GetOkAsync($"/api/v1/admin/users/{person.Id}"))["user"]!["displayName"].ShouldBeNull();
    }

    [Fact]
    public async Task Admins_do_not_change_their_own_role()
    {
        var admin = await api.JoinAsync("admin");
        using var response = await EditAsync(admin, admin.Id, new { role = "user" });
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        await admin.Client.GetOkAsync("/api/v1/admin/stats");
    }

    [Fact]
    public async Task Somebody_who_is_not_there_is_not_found()
    {
        var admin = await api.JoinAsync("admin");
        using var look = await admin.Client.FetchAsync($"/api/v1/admin/users/{Guid.NewGuid()}");
        using var edit = await EditAsync(admin, Guid.NewGuid(), new { role = "admin" });

        await look.ShouldBeProblemAsync(HttpStatusCode.NotFound);
        await edit.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Stats_count_what_there_is()
    {
        var admin = await api.JoinAsync("admin");
        var before = await StatsAsync(admin);
        var person = await api.JoinAsync();
        await using var money = new Money(api.ConnectionString, api.Time);
        await money.CheckIns.CheckInAsync(person.Id, Cancellation);
        await money.PayAsync(person.Id, Currencies.Neptu, 5_000_000);
        using var birth = await person.Client.PutAsync($"/api/users/{person.Wallet}", new { birthDate = "1990-05-15" });
        await person.Client.GetOkAsync($"/api/users/{person.Wallet}/reading");
        await api.SubscribeAsync(person);
        await api.SubscribeAsync(person, status: "cancelled");
        await api.GiveKeyAsync(person);
        var revoked = await api.GiveKeyAsync(person);
        using var revoke = await admin.Client.PutAsync($"/api/v1/admin/api-keys/{revoked}/revoke", new { });
        await api.CallAsync(revoked, new("2026-02-12T15:59:59Z"), new("2026-02-12T16:00:00Z"));
        var after = await StatsAsync(admin);

        var grown = after
            .Select(figure => KeyValuePair.Create(figure.Key, figure.Value!.GetValue<decimal>() - before[figure.Key]!.GetValue<decimal>()))
            .Where(figure => figure.Value != 0)
            .OrderBy(figure => figure.Key, StringComparer.Ordinal);
        grown.ShouldBe(new Dictionary<string, decimal>
        {
            ["activeApiKeys"] = 1,
            ["activeApiSubscriptions"] = 1,
            ["apiCallsToday"] = 1,
            ["checkInsToday"] = 1,
            ["neptuBurned"] = 2.5m,
            ["neptuKept"] = 2.5m,
            ["newUsersToday"] = 1,
            ["onboardedUsers"] = 1,
            ["readingsToday"] = 2,
            ["rewardsPending"] = 5.1m,
            ["totalApiCalls"] = 2,
            ["totalApiKeys"] = 2,
            ["totalApiSubscriptions"] = 2,
            ["totalPayments"] = 1,
            ["totalReadings"] = 2,
            ["totalUsers"] = 1,
        });
    }

    [Fact]
    public async Task Everybodys_readings_come_newest_first()
    {
        var admin = await api.JoinAsync("admin");
        var person = await api.JoinAsync();
        using var birth = await person.Client.PutAsync($"/api/users/{person.Wallet}", new { birthDate = "1990-05-15" });
        api.Time.Advance(TimeSpan.FromSeconds(1));
        await person.Client.GetOkAsync($"/api/users/{person.Wallet}/reading");
        var page = await admin.Client.GetOkAsync("/api/v1/admin/readings?limit=2");

        page["total"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(2);
        page["data"]!.AsArray().Select(reading => reading!["userId"]!.GetValue<Guid>()).ShouldBe([person.Id, person.Id]);
        page["data"]!.AsArray().Select(reading => reading!["type"]!.GetValue<string>()).ShouldBe(["potensi", "peluang"], ignoreOrder: true);
        page["data"]![0]!["readingData"]!["total_urip"]!.GetValue<int>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Settings_are_those_of_the_contract()
    {
        var admin = await api.JoinAsync("admin");
        var settings = (await admin.Client.GetOkAsync("/api/v1/admin/settings"))["settings"]!;
        settings.ToJsonString().ShouldBe(
            """{"maintenanceMode":false,"apiVersion":"v1","oracleEnabled":true,"p2pEnabled":false,"stakingEnabled":false}""");
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=1000001")]
    [InlineData("limit=101")]
    [InlineData("sortBy=email")]
    [InlineData("sortOrder=up")]
    [InlineData("search=%00")]
    public async Task A_bad_question_is_a_problem(string query)
    {
        var admin = await api.JoinAsync("admin");
        using var response = await admin.Client.FetchAsync($"/api/v1/admin/users?{query}");
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{"role":"king"}""")]
    [InlineData("""{"displayName":""}""")]
    [InlineData("""{"email":"nobody"}""")]
    [InlineData("""{"plan":{}}""")]
    [InlineData("""{"plan":{"slug":"basic","expiresAt":"tomorrow"}}""")]
    public async Task A_bad_change_is_a_problem(string body)
    {
        var admin = await api.JoinAsync("admin");
        var person = await api.JoinAsync();
        using var response = await admin.Client.PutAsync($"/api/v1/admin/users/{person.Id}", Http.Json(body), Cancellation);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    private async Task NamedAsync(string name)
    {
        var person = await api.JoinAsync();
        using var response = await person.Client.PutAsync($"/api/users/{person.Wallet}", new { displayName = name });
        await response.ShouldBeOkAsync();
    }

    private static Task<HttpResponseMessage> EditAsync(Person admin, Guid id, object changes) =>
        admin.Client.PutAsync($"/api/v1/admin/users/{id}", changes);

    private static async Task<JsonObject> StatsAsync(Person admin) =>
        (await admin.Client.GetOkAsync("/api/v1/admin/stats"))["stats"]!.AsObject();
}
