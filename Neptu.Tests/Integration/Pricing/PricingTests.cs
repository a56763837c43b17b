using System.Net;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Pricing;

public sealed class PricingTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private static readonly string[] FirstPlans = ["free", "basic", "premium"];

    [Fact]
    public async Task Everybody_sees_the_plans_on_offer()
    {
        var plans = (await api.Client.GetOkAsync("/api/v1/pricing"))["plans"]!.AsArray();
        plans.Select(plan => plan!["slug"]!.GetValue<string>()).Take(3).ShouldBe(FirstPlans);

        var basic = (await api.Client.GetOkAsync("/api/pricing/basic"))["plan"]!.AsObject();
        basic.Select(member => member.Key).ShouldBe(
            [
                "id", "name", "slug", "description", "priceUsd", "priceSol", "priceNeptu", "priceSudigital", "features", "limits",
                "isActive", "isPopular", "sortOrder", "createdAt", "updatedAt",
            ]);
        basic.ToJsonString().ShouldBe(plans[1]!.ToJsonString());
        basic["priceUsd"]!.GetValue<decimal>().ShouldBe(9.99m);
        basic["isPopular"]!.GetValue<bool>().ShouldBeTrue();
        basic["limits"]!["dailyReadings"]!.GetValue<int>().ShouldBe(3);
        basic["limits"]!["oracleChats"]!.GetValue<int>().ShouldBe(50);
        basic["limits"]!["customReadings"]!.GetValue<int>().ShouldBe(10);
        plans[0]!["priceUsd"]!.GetValue<decimal>().ShouldBe(0);
        plans[2]!["priceUsd"]!.GetValue<decimal>().ShouldBe(24.99m);
        plans[2]!["limits"]!["customReadings"]!.GetValue<int>().ShouldBe(-1);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_or_not_on_offer_is_not_found()
    {
        var admin = await api.JoinAsync("admin");
        var plan = await AddAsync(admin, isActive: false);
        using var hidden = await api.Client.FetchAsync($"/api/v1/pricing/{plan["slug"]}");
        using var missing = await api.Client.FetchAsync("/api/v1/pricing/no-such-plan");
        var all = await admin.Client.GetOkAsync("/api/v1/pricing/admin/all");

        await hidden.ShouldBeProblemAsync(HttpStatusCode.NotFound);
        await missing.ShouldBeProblemAsync(HttpStatusCode.NotFound);
        all["plans"]!.AsArray().ShouldContain(one => one!["id"]!.GetValue<Guid>() == plan["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task An_admin_adds_changes_and_deletes_a_plan_and_everybody_sees_it_at_once()
    {
        var admin = await api.JoinAsync("admin");
        var plan = await AddAsync(admin);
        var path = $"/api/v1/pricing/admin/{plan["id"]}";
        api.Time.Advance(TimeSpan.FromSeconds(1));
        using var change = await admin.Client.PutAsync(path, new { priceSol = 0.000000001m, limits = new { oracleChats = -1 } });
        var changed = (await change.ShouldBeOkAsync())["plan"]!;
        var seen = (await api.Client.GetOkAsync($"/api/v1/pricing/{plan["slug"]}"))["plan"]!;

        seen.ToJsonString().ShouldBe(changed.ToJsonString());
        seen["priceSol"]!.GetValue<decimal>().ShouldBe(0.000000001m);
        seen["priceUsd"]!.GetValue<decimal>().ShouldBe(1.5m);
        seen["limits"]!["oracleChats"]!.GetValue<int>().ShouldBe(-1);
        seen["limits"]!["customReadings"]!.GetValue<int>().ShouldBe(7);
        seen["updatedAt"]!.GetValue<DateTime>().ShouldBeGreaterThan(seen["createdAt"]!.GetValue<DateTime>());

        using var delete = await DeleteAsync(admin, path);
        using var again = await DeleteAsync(admin, path);
        using var changeAgain = await admin.Client.PutAsync(path, new { name = "Gone" });
        (await delete.ShouldBeOkAsync())["success"]!.GetValue<bool>().ShouldBeTrue();
        await again.ShouldBeProblemAsync(HttpStatusCode.NotFound);
        await changeAgain.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_plans_never_have_one_slug()
    {
        var admin = await api.JoinAsync("admin");
        var first = await AddAsync(admin);
        var second = await AddAsync(admin);
        using var add = await admin.Client.PostAsync("/api/v1/pricing/admin", NewPlan(first["slug"]!.GetValue<string>()));
        using var change = await admin.Client.PutAsync(
            $"/api/v1/pricing/admin/{second["id"]}", new { slug = first["slug"]!.GetValue<string>() });

        await add.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        await change.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_free_plan_and_a_plan_that_somebody_has_stay()
    {
        var admin = await api.JoinAsync("admin");
        var person = await api.JoinAsync();
        var plan = await AddAsync(admin);
        using var grant = await admin.Client.PutAsync(
            $"/api/v1/admin/users/{person.Id}", new { plan = new { slug = plan["slug"]!.GetValue<string>() } });
        await grant.ShouldBeOkAsync();
        var free = (await api.Client.GetOkAsync("/api/v1/pricing/free"))["plan"]!["id"];
        using var deleteOwned = await DeleteAsync(admin, $"/api/v1/pricing/admin/{plan["id"]}");
        using var deleteFree = await DeleteAsync(admin, $"/api/v1/pricing/admin/{free}");
        using var renameFree = await admin.Client.PutAsync($"/api/v1/pricing/admin/{free}", new { slug = "gratis" });

        await deleteOwned.ShouldBeProblemAsync(HttpStatusCode.Conflict);
        await deleteFree.ShouldBeProblemAsync(HttpStatusCode.Conflict);
        await renameFree.ShouldBeProblemAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Seeding_puts_back_what_is_gone_and_leaves_the_rest()
    {
        var admin = await api.JoinAsync("admin");
        var premium = (await api.Client.GetOkAsync("/api/v1/pricing/premium"))["plan"]!;
        using var delete = await DeleteAsync(admin, $"/api/v1/pricing/admin/{premium["id"]}");
        await delete.ShouldBeOkAsync();
        var basicBefore = (await api.Client.GetOkAsync("/api/v1/pricing/basic"))["plan"]!.ToJsonString();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var seed = await admin.Client.PostAsync("/api/v1/pricing/seed", new { });
            await seed.ShouldBeOkAsync();
        }

        (await api.Client.GetOkAsync("/api/v1/pricing/basic"))["plan"]!.ToJsonString().ShouldBe(basicBefore);
        var back = (await api.Client.GetOkAsync("/api/v1/pricing/premium"))["plan"]!;
        back["features"]!.ToJsonString().ShouldBe(premium["features"]!.ToJsonString());
        (await api.ScalarAsync<long>("select count(*) from pricing_plans where slug in ('free', 'basic', 'premium')")).ShouldBe(3);
    }

    [Theory]
    [InlineData("""{"priceUsd":-1}""")]
    [InlineData("""{"priceUsd":0.001}""")]
    [InlineData("""{"priceUsd":1e300}""")]
    [InlineData("""{"priceUsd":"1"}""")]
    [InlineData("""{"priceSol":0.0000000001}""")]
    [InlineData("""{"slug":"Two Words"}""")]
    [InlineData("""{"slug":""}""")]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"features":[""]}""")]
    [InlineData("""{"features":[null]}""")]
    [InlineData("""{"limits":{"dailyReadings":-2}}""")]
    [InlineData("""{"limits":{"dailyReadings":1.5}}""")]
    [InlineData("""[]""")]
    public async Task A_bad_change_is_a_problem_and_changes_nothing(string body)
    {
        var admin = await api.JoinAsync("admin");
        var path = $"/api/v1/pricing/{(await AddAsync(admin))["slug"]}";
        var plan = (await api.Client.GetOkAsync(path))["plan"]!;
        using var response = await admin.Client.PutAsync(
            $"/api/v1/pricing/admin/{plan["id"]}", Http.Json(body), TestContext.Current.CancellationToken);

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        (await api.Client.GetOkAsync(path))["plan"]!.ToJsonString().ShouldBe(plan.ToJsonString());
    }

    [Fact]
    public async Task A_plan_without_what_it_needs_is_a_problem()
    {
        var admin = await api.JoinAsync("admin");
        using var response = await admin.Client.PostAsync("/api/v1/pricing/admin", new { });
        (await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest))["errors"]!.AsObject().Select(error => error.Key)
            .ShouldBe(["name", "slug", "priceUsd", "features", "limits"], ignoreOrder: true);
    }

    [Fact]
    public async Task Only_admins_change_plans()
    {
        var developer = await api.JoinAsync("developer");
        var free = (await api.Client.GetOkAsync("/api/v1/pricing/free"))["plan"]!["id"];
        foreach (var (client, status) in new[] { (developer.Client, HttpStatusCode.Forbidden), (api.Client, HttpStatusCode.Unauthorized) })
        {
            using var all = await client.FetchAsync("/api/v1/pricing/admin/all");
            using var seed = await client.PostAsync("/api/v1/pricing/seed", new { });
            using var add = await client.PostAsync("/api/v1/pricing/admin", NewPlan("stolen"));
            using var change = await client.PutAsync($"/api/v1/pricing/admin/{free}", new { priceUsd = 1 });
            using var delete = await client.DeleteAsync($"/api/v1/pricing/admin/{free}", TestContext.Current.CancellationToken);
            foreach (var response in new[] { all, seed, add, change, delete })
                await response.ShouldBeProblemAsync(status);
        }

        (await api.ScalarAsync<long>("select count(*) from pricing_plans where slug = 'stolen'")).ShouldBe(0);
    }

    private static object NewPlan(string slug, bool? isActive = null) => new
    {
        name = "Plan",
        slug,
        priceUsd = 1.5m,
        features = new[] { "Everything" },
        limits = new { customReadings = 7 },
        sortOrder = 10,
        isActive,
    };

    private static async Task<JsonNode> AddAsync(Person admin, bool? isActive = null)
    {
        using var response = await admin.Client.PostAsync("/api/v1/pricing/admin", NewPlan($"plan-{Guid.NewGuid():N}", isActive));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, text);
        return JsonNode.Parse(text)!["plan"]!;
    }

    private static Task<HttpResponseMessage> DeleteAsync(Person admin, string path) =>
        admin.Client.DeleteAsync(path, TestContext.Current.CancellationToken);
}
