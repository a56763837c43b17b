using System.Net;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Administration;

/// <summary>Plans and packs for developers, which are kept the same way.</summary>
public sealed class CatalogueTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("api-starter", 7.5, 0.05, 50.0, 1_000, 100, 60, 0)]
    [InlineData("api-pro", 60, 0.4, 400.0, 10_000, 1_000, 120, 20)]
    [InlineData("api-business", 450, 3.0, 3_000.0, 100_000, 10_000, 300, 40)]
    [InlineData("api-enterprise", 0, null, null, -1, -1, 1_000, 0)]
    public async Task A_new_database_has_the_plans_of_the_contract(
        string slug, double usd, double? sol, double? neptu, int basic, int ai, int rate, int discount)
    {
        var admin = await api.JoinAsync("admin");
        var plan = (await admin.Client.GetOkAsync("/api/v1/admin/plans"))["plans"]!.AsArray()
            .Single(plan => plan!["slug"]!.GetValue<string>() == slug)!;

        plan["priceUsd"]!.GetValue<double>().ShouldBe(usd);
        ((double?)plan["priceSol"]).ShouldBe(sol);
        ((double?)plan["priceNeptu"]).ShouldBe(neptu);
        plan["limits"]!.ToJsonString().ShouldBe($$"""{"basicCalls":{{basic}},"aiCalls":{{ai}},"rateLimit":{{rate}}}""");
        plan["discountPercent"]!.GetValue<int>().ShouldBe(discount);
        plan["billingPeriod"]!.GetValue<string>().ShouldBe("monthly");
        plan["isActive"]!.GetValue<bool>().ShouldBeTrue();
        if (neptu is { } price)
            plan["overageRates"]!["basicCallNeptu"]!.GetValue<double>().ShouldBe(price / basic);
    }

    [Theory]
    [InlineData("starter-pack", 7.5, 0.05, 50, 500, 50, 0)]
    [InlineData("growth-pack", 60, 0.4, 400, 5_000, 500, 10)]
    [InlineData("scale-pack", 450, 3, 3_000, 50_000, 5_000, 20)]
    public async Task A_new_database_has_the_packs_of_the_contract(
        string slug, double usd, double sol, double neptu, int credits, int ai, int bonus)
    {
        var admin = await api.JoinAsync("admin");
        var pack = (await admin.Client.GetOkAsync("/api/v1/admin/credit-packs"))["creditPacks"]!.AsArray()
            .Single(pack => pack!["slug"]!.GetValue<string>() == slug)!;

        pack["priceUsd"]!.GetValue<double>().ShouldBe(usd);
        pack["priceSol"]!.GetValue<double>().ShouldBe(sol);
        pack["priceNeptu"]!.GetValue<double>().ShouldBe(neptu);
        pack["credits"]!.GetValue<int>().ShouldBe(credits);
        pack["aiCredits"]!.GetValue<int>().ShouldBe(ai);
        pack["bonusPercent"]!.GetValue<int>().ShouldBe(bonus);
    }

    [Theory]
    [InlineData("plans", "plan", "plans")]
    [InlineData("credit-packs", "creditPack", "creditPacks")]
    public async Task An_admin_adds_changes_and_deletes_one(string path, string one, string many)
    {
        var admin = await api.JoinAsync("admin");
        var item = await AddAsync(admin, path, NewSlug());
        var address = $"/api/v1/admin/{path}/{item["id"]}";
        api.Time.Advance(TimeSpan.FromSeconds(1));
        using var change = await admin.Client.PutAsync(address, new { priceSol = 0.000000001m, isActive = false, sortOrder = -1 });
        var changed = (await change.ShouldBeOkAsync())[one]!;
        var listed = (await admin.Client.GetOkAsync($"/api/v1/admin/{path}"))[many]![0]!;
        using var delete = await DeleteAsync(admin, address);
        using var again = await DeleteAsync(admin, address);
        using var changeAgain = await admin.Client.PutAsync(address, new { name = "Gone" });

        listed.ToJsonString().ShouldBe(changed.ToJsonString());
        changed["priceSol"]!.GetValue<decimal>().ShouldBe(0.000000001m);
        changed["isActive"]!.GetValue<bool>().ShouldBeFalse();
        changed["name"]!.GetValue<string>().ShouldBe("One");
        changed["updatedAt"]!.GetValue<DateTime>().ShouldBeGreaterThan(changed["createdAt"]!.GetValue<DateTime>());
        (await delete.ShouldBeOkAsync())["success"]!.GetValue<bool>().ShouldBeTrue();
        await again.ShouldBeProblemAsync(HttpStatusCode.NotFound);
        await changeAgain.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("plans")]
    [InlineData("credit-packs")]
    public async Task Of_two_with_one_slug_at_once_one_is_added(string path)
    {
        var admin = await api.JoinAsync("admin");
        var slug = NewSlug();
        var responses = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => admin.Client.PostAsync($"/api/v1/admin/{path}", NewItem(path, slug))));
        var other = await AddAsync(admin, path, NewSlug());
        using var change = await admin.Client.PutAsync($"/api/v1/admin/{path}/{other["id"]}", new { slug });

        responses.Count(response => response.StatusCode is HttpStatusCode.Created).ShouldBe(1);
        foreach (var response in responses)
        {
            if (response.StatusCode is not HttpStatusCode.Created)
                await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
            response.Dispose();
        }

        await change.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("plans", "plans")]
    [InlineData("credit-packs", "creditPacks")]
    public async Task Of_many_admins_at_once_each_changes_what_they_named(string path, string many)
    {
        var admin = await api.JoinAsync("admin");
        var id = (await AddAsync(admin, path, NewSlug()))["id"]!.GetValue<Guid>();
        object[] changes = [new { name = "Two" }, new { priceUsd = 9.99 }, new { isActive = false }, new { description = "Three." }];
        var responses = await Task.WhenAll(changes.Select(change => admin.Client.PutAsync($"/api/v1/admin/{path}/{id}", change)));
        var after = (await admin.Client.GetOkAsync($"/api/v1/admin/{path}"))[many]!.AsArray()
            .Single(item => item!["id"]!.GetValue<Guid>() == id)!;

        foreach (var response in responses)
        {
            await response.ShouldBeOkAsync();
            response.Dispose();
        }

        after["name"]!.GetValue<string>().ShouldBe("Two");
        after["priceUsd"]!.GetValue<decimal>().ShouldBe(9.99m);
        after["isActive"]!.GetValue<bool>().ShouldBeFalse();
        after["description"]!.GetValue<string>().ShouldBe("Three.");
    }

    [Fact]
    public async Task A_plan_that_somebody_has_stays()
    {
        var admin = await api.JoinAsync("admin");
        var plan = await AddAsync(admin, "plans", NewSlug());
        await api.SubscribeAsync(await api.JoinAsync(), plan["slug"]!.GetValue<string>());
        using var delete = await DeleteAsync(admin, $"/api/v1/admin/plans/{plan["id"]}");

        await delete.ShouldBeProblemAsync(HttpStatusCode.Conflict);
        (await api.ScalarAsync<long>($"select count(*) from api_pricing_plans where id = '{plan["id"]}'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("plans", """{"tier":"huge"}""")]
    [InlineData("plans", """{"billingPeriod":"daily"}""")]
    [InlineData("plans", """{"limits":{"rateLimit":0}}""")]
    [InlineData("plans", """{"limits":{"basicCalls":-2}}""")]
    [InlineData("plans", """{"overageRates":{"aiCallSol":0.0000000001}}""")]
    [InlineData("plans", """{"discountPercent":101}""")]
    [InlineData("plans", """{"features":[null]}""")]
    [InlineData("plans", """{"priceNeptu":-1}""")]
    [InlineData("plans", """{"slug":"Two Words"}""")]
    [InlineData("credit-packs", """{"credits":0}""")]
    [InlineData("credit-packs", """{"aiCredits":-1}""")]
    [InlineData("credit-packs", """{"bonusPercent":101}""")]
    [InlineData("credit-packs", """{"priceUsd":0.001}""")]
    [InlineData("credit-packs", """{"name":""}""")]
    [InlineData("credit-packs", """{"sortOrder":"first"}""")]
    [InlineData("credit-packs", """[]""")]
    public async Task A_bad_change_is_a_problem_and_changes_nothing(string path, string body)
    {
        var admin = await api.JoinAsync("admin");
        var item = await AddAsync(admin, path, NewSlug());
        var before = await ListAsync(admin, path);
        using var response = await admin.Client.PutAsync($"/api/v1/admin/{path}/{item["id"]}", Http.Json(body), Cancellation);

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        (await ListAsync(admin, path)).ShouldBe(before);
    }

    [Theory]
    [InlineData("plans", new[] { "name", "slug", "tier", "priceUsd", "features", "limits" })]
    [InlineData("credit-packs", new[] { "name", "slug", "credits", "priceUsd" })]
    public async Task One_without_what_it_needs_is_a_problem(string path, string[] needed)
    {
        var admin = await api.JoinAsync("admin");
        using var response = await admin.Client.PostAsync($"/api/v1/admin/{path}", new { });
        (await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest))["errors"]!.AsObject().Select(error => error.Key)
            .ShouldBe(needed, ignoreOrder: true);
    }

    private static string NewSlug() => $"one-{Guid.NewGuid():N}";

    private static object NewItem(string path, string slug) => path == "plans"
        ? new
        {
            name = "One",
            slug,
            tier = "business",
            priceUsd = 1.5,
            features = new[] { "Everything" },
            limits = new { basicCalls = 10, aiCalls = -1, rateLimit = 5 },
        }
        : new { name = "One", slug, credits = 10, priceUsd = 1.5 };

    private static async Task<string> ListAsync(Person admin, string path) =>
        (await admin.Client.GetOkAsync($"/api/v1/admin/{path}")).ToJsonString();

    private static async Task<JsonNode> AddAsync(Person admin, string path, string slug)
    {
        using var response = await admin.Client.PostAsync($"/api/v1/admin/{path}", NewItem(path, slug));
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, text);
        return JsonNode.Parse(text)!.AsObject().Single(member => member.Key != "success").Value!;
    }

    private static Task<HttpResponseMessage> DeleteAsync(Person admin, string path) => admin.Client.DeleteAsync(path, Cancellation);
}
