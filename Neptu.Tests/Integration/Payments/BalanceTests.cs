using System.Text.Json.Nodes;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

public sealed class BalanceTests(PaymentsApi api) : IClassFixture<PaymentsApi>
{
    [Fact]
    public async Task Balances_combine_the_chain_with_pending_rewards()
    {
        var payer = await api.NewPayerAsync();
        await api.GrantAsync(payer, 100_000, 1_000_000);
        api.Chain.SetBalance(payer.Wallet, null, 1_500_000_000);
        api.Chain.SetBalance(payer.Wallet, PaymentsApi.NeptuMint, 12_345_678);

        var balance = await payer.Client.GetOkAsync($"/api/wallet/balance/{payer.Wallet}");
        var balances = await payer.Client.GetOkAsync($"/api/v1/wallet/balances/{payer.Wallet}");

        Same(balance, """{"success":true,"chain":"available","balance":{"raw":"12345678","formatted":12.345678},"pendingRewards":1.1}""");
        Same(balances, """
            {"success":true,"chain":"available","sol":{"lamports":"1500000000","formatted":1.5},"neptu":{"raw":"12345678","formatted":12.345678},
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
    public async Task Balances_are_null_and_pending_rewards_stay_when_the_chain_does_not_answer(string method)
    {
        var payer = await api.NewPayerAsync();
        await api.GrantAsync(payer, 100_000, 1_000_000);
        api.Chain.Fault = asked => asked == method ? SolanaFaults.HalfAnAnswer : null;
        var balance = await payer.Client.GetOkAsync($"/api/wallet/balance/{payer.Wallet}");
        var balances = await payer.Client.GetOkAsync($"/api/v1/wallet/balances/{payer.Wallet}");
        api.Chain.Fault = _ => null;

        ShouldKnowPendingRewardsOnly(balance, balances, "1.1");
        (await LamportsAsync(payer)).ShouldBe("0", "an answer that failed must not be cached");
    }

    [Fact]
    public async Task Balances_are_null_and_pending_rewards_stay_when_payments_are_off()
    {
        var signedIn = await api.Api.Client.SignInAsync();
        using (var checkIn = await api.Api.Client.SendAsync(HttpMethod.Post, $"/api/v1/wallet/check-in/{signedIn.Wallet}", signedIn.AccessToken))
            await checkIn.ShouldBeOkAsync();
        using var balance = await api.Api.Client.FetchAsync($"/api/wallet/balance/{signedIn.Wallet}", signedIn.AccessToken);
        using var balances = await api.Api.Client.FetchAsync($"/api/v1/wallet/balances/{signedIn.Wallet}", signedIn.AccessToken);

        ShouldKnowPendingRewardsOnly(await balance.ShouldBeOkAsync(), await balances.ShouldBeOkAsync(), "0.1");
    }

    private static void ShouldKnowPendingRewardsOnly(JsonObject balance, JsonObject balances, string pending)
    {
        const string unknown = """{"raw":null,"formatted":null}""";
        Same(balance, $$"""{"success":true,"chain":"unavailable","balance":{{unknown}},"pendingRewards":{{pending}}}""");
        Same(balances, $$"""
            {"success":true,"chain":"unavailable","sol":{"lamports":null,"formatted":null},
             "neptu":{{unknown}},"sudigital":{{unknown}},"pendingRewards":{{pending}}}
            """);
    }

    private static void Same(JsonObject actual, string expected) =>
        JsonNode.DeepEquals(actual, JsonNode.Parse(expected)).ShouldBeTrue(actual.ToJsonString());

    private static async Task<string> LamportsAsync(Payer payer) =>
        (await payer.Client.GetOkAsync($"/api/v1/wallet/balances/{payer.Wallet}"))["sol"]!["lamports"]!.GetValue<string>();
}
