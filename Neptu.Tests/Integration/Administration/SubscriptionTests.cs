using System.Net;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Administration;

public sealed class SubscriptionTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private const string Path = "/api/v1/admin/subscriptions";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Subscriptions_come_in_pages_newest_first_with_their_total()
    {
        var admin = await api.JoinAsync("admin");
        var person = await api.JoinAsync();
        var plan = await AddPlanAsync(admin);
        List<Guid> made = [];
        foreach (var _ in Enumerable.Range(0, 5))
        {
            made.Add(await api.SubscribeAsync(person, plan.Slug));
            api.Time.Advance(TimeSpan.FromSeconds(1));
        }

        List<Guid> seen = [];
        foreach (var page in Enumerable.Range(1, 4))
        {
            var answer = await admin.Client.GetOkAsync($"{Path}?planId={plan.Id}&limit=2&page={page}");
            answer["total"]!.GetValue<int>().ShouldBe(5);
            answer["totalPages"]!.GetValue<int>().ShouldBe(3);
            seen.AddRange(answer["data"]!.AsArray().Select(Id));
        }

        seen.ShouldBe(Enumerable.Reverse(made));
    }

    [Fact]
    public async Task Subscriptions_are_found_by_status_and_plan()
    {
        var admin = await api.JoinAsync("admin");
        var person = await api.JoinAsync();
        var plan = await AddPlanAsync(admin);
        var active = await api.SubscribeAsync(person, plan.Slug);
        var cancelled = await api.SubscribeAsync(person, plan.Slug, "cancelled");
        var elsewhere = await api.SubscribeAsync(person, status: "cancelled");

        (await FoundAsync(admin, $"planId={plan.Id}")).ShouldBe([active, cancelled], ignoreOrder: true);
        (await FoundAsync(admin, $"planId={plan.Id}&status=cancelled")).ShouldBe([cancelled]);
        (await FoundAsync(admin, $"planId={plan.Id}&status=past_due")).ShouldBeEmpty();
        var all = await FoundAsync(admin, "status=cancelled&limit=100");
        all.ShouldContain(elsewhere);
        all.ShouldNotContain(active);
    }

    [Fact]
    public async Task A_subscription_says_whose_it_is_and_of_which_plan()
    {
        var admin = await api.JoinAsync("admin");
        var person = await api.JoinAsync();
        var id = await api.SubscribeAsync(person);
        var subscription = (await admin.Client.GetOkAsync($"{Path}/{id}"))["subscription"]!;

        subscription["user"]!["walletAddress"]!.GetValue<string>().ShouldBe(person.Wallet);
        subscription["plan"]!["slug"]!.GetValue<string>().ShouldBe("api-starter");
        subscription["creditsRemaining"]!.GetValue<int>().ShouldBe(1_000);
        subscription["aiCreditsRemaining"]!.GetValue<int>().ShouldBe(100);
        subscription["metadata"]!["by"]!.GetValue<string>().ShouldBe("a test");
        subscription["cancelledAt"].ShouldBeNull();
        subscription["billingCycleStart"]!.GetValue<string>().ShouldEndWith("Z");
    }

    [Fact]
    public async Task An_admin_changes_the_named_members_of_a_subscription_only()
    {
        var admin = await api.JoinAsync("admin");
        var id = await api.SubscribeAsync(await api.JoinAsync());
        var before = await GetAsync(admin, id);
        api.Time.Advance(TimeSpan.FromMinutes(1));
        using var cancel = await admin.Client.PutAsync($"{Path}/{id}", new { status = "cancelled", creditsRemaining = -1 });
        var cancelled = (await cancel.ShouldBeOkAsync())["subscription"]!;
        using var revive = await admin.Client.PutAsync($"{Path}/{id}", new { status = "active", planId = await api.PlanIdAsync("api-pro") });
        var revived = (await revive.ShouldBeOkAsync())["subscription"]!;

        cancelled["status"]!.GetValue<string>().ShouldBe("cancelled");
        cancelled["cancelledAt"]!.GetValue<DateTime>().ShouldBe(api.Time.GetUtcNow().UtcDateTime);
        cancelled["creditsRemaining"]!.GetValue<int>().ShouldBe(-1);
        cancelled["aiCreditsRemaining"]!.GetValue<int>().ShouldBe(100);
        cancelled["updatedAt"]!.GetValue<DateTime>().ShouldBeGreaterThan(before["updatedAt"]!.GetValue<DateTime>());
        revived["cancelledAt"].ShouldBeNull();
        revived["creditsRemaining"]!.GetValue<int>().ShouldBe(-1);
        revived["plan"]!["slug"]!.GetValue<string>().ShouldBe("api-pro");
    }

    [Fact]
    public async Task Of_many_admins_at_once_each_changes_what_they_named()
    {
        var admin = await api.JoinAsync("admin");
        var id = await api.SubscribeAsync(await api.JoinAsync());
        object[] changes =
        [
            new { status = "cancelled" }, new { creditsRemaining = 7 }, new { aiCreditsRemaining = 8 },
            new { planId = await api.PlanIdAsync("api-business") }, new { billingCycleEnd = "2027-01-01T00:00:00+08:00" },
        ];
        var responses = await Task.WhenAll(changes.Select(change => admin.Client.PutAsync($"{Path}/{id}", change)));
        var after = await GetAsync(admin, id);

        foreach (var response in responses)
        {
            await response.ShouldBeOkAsync();
            response.Dispose();
        }

        after["status"]!.GetValue<string>().ShouldBe("cancelled");
        after["creditsRemaining"]!.GetValue<int>().ShouldBe(7);
        after["aiCreditsRemaining"]!.GetValue<int>().ShouldBe(8);
        after["plan"]!["slug"]!.GetValue<string>().ShouldBe("api-business");
        after["billingCycleEnd"]!.GetValue<string>().ShouldBe("2026-12-31T16:00:00Z");
    }

    [Theory]
    [InlineData("""{"status":"gone"}""")]
    [InlineData("""{"creditsRemaining":-2}""")]
    [InlineData("""{"aiCreditsRemaining":1.5}""")]
    [InlineData("""{"planId":"starter"}""")]
    [InlineData("""{"planId":"00000000-0000-0000-0000-000000000000"}""")]
    [InlineData("""{"billingCycleEnd":"2020-01-01T00:00:00Z"}""")]
    [InlineData("""{"billingCycleEnd":"tomorrow"}""")]
    [InlineData("""{"creditsRemaining":7,"billingCycleEnd":"2020-01-01T00:00:00Z"}""")]
    public async Task A_bad_change_is_a_problem_and_changes_nothing(string body)
    {
        var admin = await api.JoinAsync("admin");
        var id = await api.SubscribeAsync(await api.JoinAsync());
        var before = await GetAsync(admin, id);
        using var response = await admin.Client.PutAsync($"{Path}/{id}", Http.Json(body), Cancellation);

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        (await GetAsync(admin, id)).ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Theory]
    [InlineData("status=gone")]
    [InlineData("planId=starter")]
    [InlineData("page=0")]
    [InlineData("limit=101")]
    public async Task A_bad_question_is_a_problem(string query)
    {
        var admin = await api.JoinAsync("admin");
        using var response = await admin.Client.FetchAsync($"{Path}?{query}");
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    private static Guid Id(JsonNode? row) => row!["id"]!.GetValue<Guid>();

    private static async Task<List<Guid>> FoundAsync(Person admin, string query) =>
        [.. (await admin.Client.GetOkAsync($"{Path}?{query}"))["data"]!.AsArray().Select(Id)];

    private static async Task<JsonNode> GetAsync(Person admin, Guid id) =>
        (await admin.Client.GetOkAsync($"{Path}/{id}"))["subscription"]!;

    private static async Task<(Guid Id, string Slug)> AddPlanAsync(Person admin)
    {
        var slug = $"plan-{Guid.NewGuid():N}";
        using var response = await admin.Client.PostAsync("/api/v1/admin/plans", new
        {
            name = "Plan",
            slug,
            tier = "pro",
            priceUsd = 1,
            features = Array.Empty<string>(),
            limits = new { basicCalls = 1, aiCalls = 1, rateLimit = 1 },
        });
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
        return (answer["plan"]!["id"]!.GetValue<Guid>(), slug);
    }
}
