using System.Net;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

public sealed class BalanceTests(PaymentsApi api) : IClassFixture<PaymentsApi>
{
    [Fact]
    public async Task Balances_are_the_chains_and_what_is_pending_is_ours()
    {
        var payer = await api.NewPayerAsync();
        await api.GrantAsync(payer, 100_000, 1_000_000);
        api.Chain.SetBalance(payer.Wallet, null, 1_500_000_000);
        api.Chain.SetBalance(payer.Wallet, PaymentsApi.NeptuMint, 12_345_678);

        var balance = await payer.Client.GetOkAsync($"/api/wallet/balance/{payer.Wallet}");
        var balances = await payer.Client.GetOkAsync($"/api/v1/wallet/balances/{payer.Wallet}");

        Same(balance, """{"success":true,"balance":{"raw":"12345678","formatted":12.345678},"pendingRewards":1.1}""");
        Same(balances, """
            {"success":true,"sol":{"lamports":"1500000000","formatted":1.5},"neptu":{"raw":"12345678","formatted":12.345678},
             "sudigital":{"raw":"0","formatted":0},"pendingRewards":1.1}
            """);
    }

    [Fact]
    public async Task The_chain_is_asked_once_in_ten_seconds()
    {
        var payer = await api.NewPayerAsync();
        api.Chain.SetBalance(payer.Wallet, null, 1);
        await LamportsAsync(payer);
        api.Chain.SetBalance(payer.Wallet, null, 2);

        (await LamportsAsync(payer)).ShouldBe("1");
        api.Time.Advance(TimeSpan.FromSeconds(11));
        (await LamportsAsync(payer)).ShouldBe("2");
    }

    [Theory]
    [InlineData("getBalance")]
    [InlineData("getTokenAccountsByOwner")]
    public async Task A_balance_that_nobody_knows_is_not_zero(string method)
    {
        var payer = await api.NewPayerAsync();
        api.Chain.Fault = asked => asked == method ? SolanaFaults.HalfAnAnswer : null;
        using (var response = await payer.Client.FetchAsync($"/api/v1/wallet/balances/{payer.Wallet}"))
        {
            await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
            response.Headers.RetryAfter.ShouldNotBeNull();
        }

        api.Chain.Fault = _ => null;
        await LamportsAsync(payer);
    }

    private static void Same(JsonObject actual, string expected) =>
        JsonNode.DeepEquals(actual, JsonNode.Parse(expected)).ShouldBeTrue(actual.ToJsonString());

    private static async Task<string> LamportsAsync(Payer payer) =>
        (await payer.Client.GetOkAsync($"/api/v1/wallet/balances/{payer.Wallet}"))["sol"]!["lamports"]!.GetValue<string>();
}
