using System.Net;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

/// <summary>Prices, and what is left where payments are off.</summary>
public sealed class PriceTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task Every_reading_has_a_price_in_every_currency()
    {
        var pricing = (await api.Client.GetOkAsync("/api/v1/pay/pricing"))["pricing"]!.AsArray();
        pricing.Select(price => (string)price!["readingType"]!).ShouldBe(["POTENSI", "PELUANG", "COMPATIBILITY", "AI_CHAT"]);
        Same(pricing[0]!, """
            {"readingType":"POTENSI","sol":{"price":0.01,"neptuReward":10},"neptu":{"price":10,"burned":5,"toEcosystem":5},
             "sudigital":{"price":10,"neptuReward":10}}
            """);
        Same((await api.Client.GetOkAsync("/api/v1/pay/pricing/PELUANG"))["pricing"]!, """
            {"readingType":"PELUANG","sol":{"price":0.001,"neptuReward":1},"neptu":{"price":1,"burned":0.5,"toEcosystem":0.5},
             "sudigital":{"price":1,"neptuReward":1}}
            """);
        Same(await api.Client.GetOkAsync("/api/token/price/COMPATIBILITY"), """
            {"success":true,"readingType":"COMPATIBILITY","pricing":{"sol":{"amount":0.005,"neptuReward":5},
             "neptu":{"amount":5,"burned":2.5,"toTreasury":2.5},"sudigital":{"amount":5,"neptuReward":5}}}
            """);
    }

    [Theory]
    [InlineData("/api/v1/pay/pricing/HOROSCOPE")]
    [InlineData("/api/v1/token/price/potensi")]
    public async Task What_has_no_price_is_a_problem(string path)
    {
        using var response = await api.Client.FetchAsync(path);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_a_chain_payments_say_that_they_are_off()
    {
        var wallet = Wallets.New();
        using (var created = await api.Client.PostAsync("/api/users", new { walletAddress = wallet }))
            await created.ShouldBeOkAsync();
        using var claim = await api.Client.PostAsync("/api/pay/claim/build", new { walletAddress = wallet, amount = 1, nonce = 0 });

        await claim.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "payments_off");
    }

    private static void Same(JsonNode actual, string expected) =>
        JsonNode.DeepEquals(actual, JsonNode.Parse(expected)).ShouldBeTrue(actual.ToJsonString());
}
