using System.Net;
using System.Text.Json.Nodes;
using Neptu.Core.Auth;
using Neptu.Core.Solana;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using SimpleBase;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

/// <summary>Who may do what with money, and what is not even asked of the chain.</summary>
public sealed class PaymentAccessTests(PaymentsApi api) : IClassFixture<PaymentsApi>
{
    [Fact]
    public async Task Whoever_has_not_proven_their_wallet_has_nothing_to_do_with_money()
    {
        var payer = await api.NewPayerAsync(Proof.Unproven);
        using var quote = await payer.Client.PostAsync("/api/v1/pay/quote", new { readingType = "POTENSI", currency = "sol" });
        using var verify = await payer.VerifyAsync(null, Signature());
        using var claim = await payer.BuildClaimAsync(1);
        using var balance = await payer.Client.FetchAsync($"/api/v1/wallet/balance/{payer.Wallet}");
        using var anonymous = await new HttpClient { BaseAddress = payer.Client.BaseAddress }
            .PostAsync("/api/v1/pay/quote", new { readingType = "POTENSI", currency = "sol" });

        foreach (var response in new[] { quote, verify, claim, balance })
            await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
        await anonymous.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Anothers_wallet_looks_like_none()
    {
        var (payer, other) = (await api.NewPayerAsync(), await api.NewPayerAsync());
        using var verify = await payer.Client.PostAsync("/api/v1/pay/verify", new { walletAddress = other.Wallet, txSignature = Signature() });
        using var build = await payer.Client.PostAsync("/api/v1/pay/sol/build", new { walletAddress = other.Wallet, readingType = "POTENSI" });
        using var balances = await payer.Client.FetchAsync($"/api/v1/wallet/balances/{other.Wallet}");
        using var revert = await payer.Client.PostAsync($"/api/v1/wallet/revert-failed-claims/{other.Wallet}", new { });

        foreach (var response in new[] { verify, build, balances, revert })
            await response.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_personal_is_logged()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Chain.Finalize(api.Pay(payer, quote));
        using (var paid = await payer.VerifyAsync(quote, sent.Signature))
            await paid.ShouldBeOkAsync();
        api.Chain.Fault = _ => SolanaFaults.Page;
        using (var failed = await payer.VerifyAsync(quote, Signature()))
            await failed.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        api.Chain.Fault = _ => null;

        api.Logs.Lines.ShouldContain(line => line.Message.Contains("getTransaction: Garbage", StringComparison.Ordinal));
        api.Logs.Lines.ShouldNotContain(line => line.Message.Contains(payer.Wallet, StringComparison.Ordinal));
        api.Logs.Lines.ShouldNotContain(line => line.Message.Contains(sent.Signature, StringComparison.Ordinal));
        api.Logs.Lines.ShouldNotContain(line => line.Message.Contains(api.ChainAddress.Authority, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quote", """{"readingType":"HOROSCOPE","currency":"sol"}""")]
    [InlineData("quote", """{"readingType":"POTENSI","currency":"usd"}""")]
    [InlineData("quote", """{"currency":"sol"}""")]
    [InlineData("quote", """{"readingType":"POTENSI"}""")]
    [InlineData("verify", """{"txSignature":"abc"}""")]
    [InlineData("verify", """{}""")]
    [InlineData("verify", """{"txSignature":"1111111111111111111111111111111111111111111111111111111111111111","quoteId":"x"}""")]
    [InlineData("verify", """{"txSignature":"1111111111111111111111111111111111111111111111111111111111111111","paymentType":"usd"}""")]
    [InlineData("verify", """{"txSignature":"1111111111111111111111111111111111111111111111111111111111111111","reference":"x"}""")]
    [InlineData("sol/build", """{"readingType":"HOROSCOPE"}""")]
    [InlineData("claim/build", """{"amount":0}""")]
    [InlineData("claim/build", """{"amount":-1}""")]
    [InlineData("claim/build", """{"amount":1e300}""")]
    [InlineData("claim/build", """{"amount":"1"}""")]
    [InlineData("claim/build", """{"amount":1,"nonce":-1}""")]
    [InlineData("claim/build", """{"nonce":1}""")]
    public async Task A_bad_request_is_a_problem(string path, string body)
    {
        var payer = await api.NewPayerAsync();
        var json = JsonNode.Parse(body)!.AsObject();
        json["walletAddress"] = payer.Wallet;
        using var response = await payer.Client.PostAsync($"/api/v1/pay/{path}", json);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    private static string Signature() =>
        Base58.Bitcoin.Encode(System.Security.Cryptography.RandomNumberGenerator.GetBytes(TransactionSignature.Size));
}
