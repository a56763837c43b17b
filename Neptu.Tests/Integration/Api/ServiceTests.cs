using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class ServiceTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task The_root_says_what_answers()
    {
        var answer = await api.Client.GetOkAsync("/");
        answer["name"]!.GetValue<string>().ShouldBe("Neptu API");
        answer["version"]!.GetValue<string>().ShouldBe("0.1.0");
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    public async Task A_healthy_service_is_ok(string path)
    {
        var answer = await api.Client.GetOkAsync(path);
        answer["status"]!.GetValue<string>().ShouldBe("ok");
        answer["timestamp"]!.GetValue<string>().ShouldBe("2026-02-12T17:00:00Z");
    }

    [Fact]
    public async Task The_OpenAPI_document_is_3_1_and_describes_each_route_once()
    {
        var document = await api.Client.GetOkAsync("/openapi/v1.json");

        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1.");
        var paths = document["paths"]!.AsObject().Select(path => path.Key).ToList();
        string[] expected =
        [
            "/", "/api/v1/reading/potensi", "/api/v1/reading/peluang", "/api/v1/reading/today", "/api/v1/reading/full",
            "/api/v1/reading/matches", "/api/v1/reading/compatibility", "/api/v1/reading/compatibility/batch",
            "/api/v1/calendar/{date}", "/api/v1/calendar/days", "/api/v1/calendar/months/{month}",
            "/api/v1/calendar/holy-days", "/api/v1/calendar/holy-days/next", "/api/v1/calendar/holy-days.ics",
            "/api/v1/calendar/otonan", "/api/v1/calendar/otonan.ics", "/api/v1/users", "/api/v1/users/{walletAddress}",
            "/api/v1/users/{walletAddress}/reading", "/api/v1/users/{walletAddress}/readings", "/api/v1/users/{walletAddress}/onboard",
            "/api/v1/auth/nonce", "/api/v1/auth/verify", "/api/v1/auth/session", "/api/v1/auth/refresh",
            "/api/v1/reading/card.svg", "/api/v1/calendar/months/{month}.svg",
            "/api/v1/wallet/rewards/{walletAddress}", "/api/v1/wallet/streak/{walletAddress}", "/api/v1/wallet/check-in/{walletAddress}",
            "/api/v1/token/transactions/{walletAddress}", "/api/v1/token/stats/{walletAddress}", "/api/v1/referrals/{walletAddress}",
            "/api/v1/pricing", "/api/v1/pricing/{slug}", "/api/v1/pricing/seed", "/api/v1/pricing/admin",
            "/api/v1/pricing/admin/all", "/api/v1/pricing/admin/{id}", "/api/v1/admin/stats", "/api/v1/admin/settings",
            "/api/v1/admin/readings", "/api/v1/admin/users", "/api/v1/admin/users/{id}",
            "/api/v1/pay/quote", "/api/v1/pay/sol/build", "/api/v1/pay/neptu/build", "/api/v1/pay/sudigital/build",
            "/api/v1/pay/verify", "/api/v1/token/verify-payment", "/api/v1/pay/pricing", "/api/v1/pay/pricing/{readingType}",
            "/api/v1/token/price/{readingType}", "/api/v1/pay/claim/build", "/api/v1/wallet/claim/{walletAddress}",
            "/api/v1/wallet/revert-failed-claims/{walletAddress}", "/api/v1/wallet/balance/{walletAddress}",
            "/api/v1/wallet/balances/{walletAddress}",
            "/api/v1/reading/oracle", "/api/v1/admin/subscriptions", "/api/v1/admin/subscriptions/{id}",
            "/api/v1/admin/api-keys", "/api/v1/admin/api-keys/{id}/revoke", "/api/v1/admin/plans", "/api/v1/admin/plans/{id}",
            "/api/v1/admin/credit-packs", "/api/v1/admin/credit-packs/{id}", "/api/v1/admin/analytics/usage",
            "/api/v1/admin/analytics/endpoints", "/api/v1/admin/market-categories", "/api/v1/admin/market-categories/{slug}",
            "/api/v1/admin/persons", "/api/v1/admin/persons/stats", "/api/v1/admin/persons/recalculate",
        ];
        paths.ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public async Task A_page_shows_the_OpenAPI_document()
    {
        using var response = await api.Client.FetchAsync("/docs/index.html");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("swagger-ui");
    }

    [Fact]
    public async Task An_address_with_nothing_behind_it_is_a_problem()
    {
        using var response = await api.Client.FetchAsync("/api/v1/nothing");
        await response.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }
}
