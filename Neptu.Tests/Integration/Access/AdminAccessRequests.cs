using System.Text.Json.Nodes;
using Neptu.Core.Markets;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Access;

/// <summary>Well-formed requests of admins, each with something there that it is about.</summary>
internal sealed class AdminAccessRequests(AccessWorld world)
{
    private const string Days = "startDate=2026-02-01&endDate=2026-02-13";

    private static readonly string[] Features = ["1,000 calls a month"];
    private static readonly string[] Categories = ["investor", "billionaire"];
    private static readonly string[] Tags = ["tech"];

    private NeptuApi Api => world.Payments.Api;

    /// <summary>A new request of an admin; null for an operation that needs nothing but its path.</summary>
    public async Task<AccessRequest?> FindAsync(string operation, Payer admin) => operation switch
    {
        "GET /admin/users" => At("users?limit=2&sortBy=walletAddress&sortOrder=asc"),
        "GET /admin/users/{id}" => At($"users/{admin.Id}"),
        "PUT /admin/users/{id}" => At($"users/{admin.Id}", new { displayName = "Wayan", plan = new { slug = "basic" } }),
        "GET /admin/subscriptions" => At("subscriptions?status=active&limit=2", await WithSubscriptionAsync(admin)),
        "GET /admin/subscriptions/{id}" => At($"subscriptions/{await SubscriptionAsync(admin)}"),
        "PUT /admin/subscriptions/{id}" =>
            At($"subscriptions/{await SubscriptionAsync(admin)}", new { status = "past_due", creditsRemaining = 500, aiCreditsRemaining = -1 }),
        "GET /admin/api-keys" => At("api-keys?limit=2", await WithCallsAsync(admin)),
        "PUT /admin/api-keys/{id}/revoke" => At($"api-keys/{await Api.GiveKeyAsync(PersonOf(admin))}/revoke"),
        "POST /admin/plans" => At("plans", NewPlan()),
        "PUT /admin/plans/{id}" => At($"plans/{await PlanAsync(admin)}", new { priceUsd = 9.99m, limits = new { aiCalls = 200 } }),
        "DELETE /admin/plans/{id}" => At($"plans/{await PlanAsync(admin)}"),
        "POST /admin/credit-packs" => At("credit-packs", NewPack()),
        "PUT /admin/credit-packs/{id}" => At($"credit-packs/{await PackAsync(admin)}", new { bonusPercent = 10, isActive = false }),
        "DELETE /admin/credit-packs/{id}" => At($"credit-packs/{await PackAsync(admin)}"),
        "GET /admin/analytics/usage" => At($"analytics/usage?{Days}&groupBy=week", await WithCallsAsync(admin)),
        "GET /admin/analytics/endpoints" => At($"analytics/endpoints?{Days}&limit=2", await WithCallsAsync(admin)),
        "GET /admin/market-categories" => At("market-categories", await WithCategoryAsync()),
        "GET /admin/market-categories/{slug}" => At("market-categories/coins", await WithCategoryAsync()),
        "POST /admin/persons" => At("persons", NewPerson()),
        "GET /admin/persons" => At("persons?category=investor&status=active&search=made&limit=2", await WithPersonAsync(admin)),
        "GET /admin/persons/stats" => At("persons/stats", await WithPersonAsync(admin)),
        "POST /admin/persons/recalculate" => At("persons/recalculate", await WithPersonAsync(admin)),
        _ => null,
    };

    private static AccessRequest At(string path, object? body = null) => new($"/api/v1/admin/{path}", body);

    private static Person PersonOf(Payer admin) => new(admin.Id, admin.Wallet, admin.Client);

    private static object NewPlan() => new
    {
        name = "For a test",
        slug = NewSlug(),
        tier = "pro",
        priceUsd = 19.9m,
        priceSol = 0.1m,
        features = Features,
        limits = new { basicCalls = 1000, aiCalls = 100, rateLimit = 60 },
        overageRates = new { basicCallNeptu = 0.05m },
    };

    private static object NewPack() =>
        new { name = "For a test", slug = NewSlug(), credits = 500, aiCredits = 50, priceUsd = 4.5m, priceNeptu = 30, bonusPercent = 5 };

    private static object NewPerson() => new
    {
        name = $"Made {Guid.NewGuid():N}",
        slug = NewSlug(),
        birthday = "1990-05-15",
        gender = "F",
        categories = Categories,
        tags = Tags,
        wikipediaUrl = "https://en.wikipedia.org/wiki/Made",
        netWorthBillions = 12.3m,
    };

    private static string NewSlug() => $"test-{Guid.NewGuid():N}";

    private static Task<Guid> PlanAsync(Payer admin) => AddAsync(admin, "plans", NewPlan(), "plan");

    private static Task<Guid> PackAsync(Payer admin) => AddAsync(admin, "credit-packs", NewPack(), "creditPack");

    private static async Task<object?> WithPersonAsync(Payer admin)
    {
        await AddAsync(admin, "persons", NewPerson(), "person");
        return null;
    }

    private static async Task<Guid> AddAsync(Payer admin, string path, object body, string member)
    {
        using var response = await admin.Client.PostAsync($"/api/v1/admin/{path}", body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)![member]!["id"]!.GetValue<Guid>();
    }

    private Task<Guid> SubscriptionAsync(Payer admin) => Api.SubscribeAsync(PersonOf(admin));

    private async Task<object?> WithSubscriptionAsync(Payer admin)
    {
        await SubscriptionAsync(admin);
        return null;
    }

    private async Task<object?> WithCallsAsync(Payer admin)
    {
        var key = await Api.GiveKeyAsync(PersonOf(admin));
        await Api.CallAsync(
            key, new Call("2026-02-10T03:00:00Z"), new Call("2026-02-11T03:00:00Z", "/reading/oracle", IsAi: true, Credits: 10));
        return null;
    }

    /// <summary>No route adds one.</summary>
    private async Task<object?> WithCategoryAsync()
    {
        await Api.ExecuteAsync(
            $"""
            insert into market_categories (id, name, slug, icon, color, category, person_tags, is_active, sort_order, created_at, updated_at)
            select gen_random_uuid(), 'Coins', 'coins', 'moon', '#ff8800', '{MarketKinds.Crypto}', array['tech'], true, 1, made, made
            from (select timestamptz '{Api.Time.GetUtcNow():O}') as time (made)
            on conflict (slug) do nothing
            """);
        return null;
    }
}
