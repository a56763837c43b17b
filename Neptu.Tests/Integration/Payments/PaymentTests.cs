using System.Net;
using System.Text.Json.Nodes;
using Neptu.Core.Accounting;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

/// <summary>Payments over HTTP, from the quote to everything that follows from one.</summary>
public sealed class PaymentTests(PaymentsApi api) : IClassFixture<PaymentsApi>
{
    [Fact]
    public async Task A_quote_fixes_what_a_payment_must_be()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var other = await payer.QuoteAsync("POTENSI", "sol");

        quote["readingType"]!.GetValue<string>().ShouldBe("POTENSI");
        quote["currency"]!.GetValue<string>().ShouldBe("sol");
        quote["amount"]!.GetValue<decimal>().ShouldBe(0.01m);
        quote["amountRaw"]!.GetValue<string>().ShouldBe("10000000");
        quote["mint"].ShouldBeNull();
        quote["recipient"]!.GetValue<string>().ShouldBe("BRW7fxvTcnnzi6dvgfiCoTnWJRFSMCirKAGRVn41Co4E");
        (quote["expiresAt"]!.GetValue<DateTimeOffset>() - quote["createdAt"]!.GetValue<DateTimeOffset>()).ShouldBe(TimeSpan.FromMinutes(10));
        quote["reference"]!.GetValue<string>().ShouldNotBe(other["reference"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("POTENSI", "sol", "10000000")]
    [InlineData("PELUANG", "sol", "1000000")]
    [InlineData("COMPATIBILITY", "sol", "5000000")]
    [InlineData("AI_CHAT", "sol", "2000000")]
    [InlineData("POTENSI", "neptu", "10000000")]
    [InlineData("PELUANG", "sudigital", "1000000")]
    [InlineData("AI_CHAT", "neptu", "2000000")]
    public async Task A_quote_has_the_price_of_the_list(string readingType, string currency, string raw) =>
        (await (await api.NewPayerAsync()).QuoteAsync(readingType, currency))["amountRaw"]!.GetValue<string>().ShouldBe(raw);

    [Fact]
    public async Task A_payment_in_SOL_is_taken_and_rewarded()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("COMPATIBILITY", "sol");
        var sent = api.Chain.Finalize(api.Pay(payer, quote));
        var before = await api.HoldsAsync(Accounts.Treasury, Currencies.Sol);

        using var response = await payer.VerifyAsync(quote, sent.Signature);

        var paid = await response.ShouldBeOkAsync();
        paid["transaction"]!["txSignature"]!.GetValue<string>().ShouldBe(sent.Signature);
        paid["transaction"]!["transactionType"]!.GetValue<string>().ShouldBe("sol_payment");
        paid["transaction"]!["readingType"]!.GetValue<string>().ShouldBe("COMPATIBILITY");
        paid["transaction"]!["solAmount"]!.GetValue<decimal>().ShouldBe(0.005m);
        paid["transaction"]!["status"]!.GetValue<string>().ShouldBe("confirmed");
        paid["reward"]!["neptuRewarded"]!.GetValue<decimal>().ShouldBe(5m);
        paid["burn"].ShouldBeNull();
        (await api.HoldsAsync(Accounts.Treasury, Currencies.Sol) - before).ShouldBe(5_000_000);
        (await api.HoldsAsync(Accounts.Pending(payer.Id), Currencies.Neptu)).ShouldBe(5_000_000);
        (await api.ScalarAsync<string>($"select reading_type from ledger_postings where tx_signature = '{sent.Signature}'")).ShouldBe("COMPATIBILITY");
        var rewards = await payer.Client.GetOkAsync($"/api/v1/wallet/rewards/{payer.Wallet}");
        rewards["rewards"]![0]!["rewardType"]!.GetValue<string>().ShouldBe("payment_reward");
        var listed = await payer.Client.GetOkAsync($"/api/v1/token/transactions/{payer.Wallet}?transactionType=sol_payment");
        listed["transactions"]![0]!.ToJsonString().ShouldBe(paid["transaction"]!.ToJsonString());
    }

    [Fact]
    public async Task A_payment_in_NEPTU_is_half_burned_and_half_kept()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("PELUANG", "neptu");
        var sent = api.Chain.Finalize(api.Pay(payer, quote));
        var kept = await api.HoldsAsync(Accounts.Treasury, Currencies.Neptu);
        var burned = await api.HoldsAsync(Accounts.Burned, Currencies.Neptu);

        using var response = await payer.VerifyAsync(quote, sent.Signature);

        var paid = await response.ShouldBeOkAsync();
        paid["transaction"]!["neptuAmount"]!.GetValue<decimal>().ShouldBe(1m);
        paid["transaction"]!["neptuBurned"]!.GetValue<decimal>().ShouldBe(0.5m);
        paid["burn"]!["neptuBurned"]!.GetValue<decimal>().ShouldBe(0.5m);
        paid["reward"].ShouldBeNull();
        (await api.HoldsAsync(Accounts.Treasury, Currencies.Neptu) - kept).ShouldBe(500_000);
        (await api.HoldsAsync(Accounts.Burned, Currencies.Neptu) - burned).ShouldBe(500_000);
        (await api.HoldsAsync(Accounts.Paid(payer.Id), Currencies.Neptu)).ShouldBe(-1_000_000);
        (await api.HoldsAsync(Accounts.Pending(payer.Id), Currencies.Neptu)).ShouldBe(0);
    }

    [Fact]
    public async Task A_payment_in_SUDIGITAL_is_taken_and_rewarded()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("AI_CHAT", "sudigital");
        var sent = api.Chain.Finalize(api.Pay(payer, quote));

        using var response = await payer.VerifyAsync(quote, sent.Signature);

        var paid = await response.ShouldBeOkAsync();
        paid["transaction"]!["sudigitalAmount"]!.GetValue<decimal>().ShouldBe(2m);
        paid["sudigital"]!["sudigitalAmount"]!.GetValue<decimal>().ShouldBe(2m);
        paid["reward"]!["neptuRewarded"]!.GetValue<decimal>().ShouldBe(2m);
        (await api.HoldsAsync(Accounts.Pending(payer.Id), Currencies.Neptu)).ShouldBe(2_000_000);
    }

    [Theory]
    [InlineData("sol")]
    [InlineData("neptu")]
    [InlineData("sudigital")]
    public async Task What_is_built_is_what_is_accepted(string currency)
    {
        var payer = await api.NewPayerAsync();
        using var response = await payer.Client.PostAsync(
            $"/api/v1/pay/{currency}/build", new { walletAddress = payer.Wallet, readingType = "POTENSI" });
        var built = await response.ShouldBeOkAsync();
        var quote = built["quote"]!.AsObject();
        var accounts = built["instruction"]!["accounts"]!.AsArray().Select(account => (string)account!["address"]!).ToList();

        built["transaction"]!["blockhash"]!.GetValue<string>().ShouldBe(api.Chain.Blockhash);
        accounts.ShouldContain(payer.Wallet);
        accounts.ShouldContain((string)quote["recipient"]!);
        accounts[^1].ShouldBe((string)quote["reference"]!);
        built["instruction"]!["data"]!.AsArray().Count.ShouldBe(currency == "sol" ? 12 : 10);

        using var paid = await payer.VerifyAsync(quote, api.Chain.Finalize(api.Pay(payer, quote)).Signature);
        await paid.ShouldBeOkAsync();
    }

    [Theory]
    [InlineData("/api/v1/pay/verify")]
    [InlineData("/api/token/verify-payment")]
    public async Task The_first_apps_name_no_quote_and_the_transaction_tells(string path)
    {
        var payer = await api.NewPayerAsync();
        await payer.QuoteAsync("PELUANG", "sol");
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Chain.Finalize(api.Pay(payer, quote));

        using var wrong = await payer.Client.PostAsync(
            path, new { walletAddress = payer.Wallet, txSignature = sent.Signature, readingType = "PELUANG", paymentType = "sol" });
        using var right = await payer.Client.PostAsync(
            path, new { walletAddress = payer.Wallet, txSignature = sent.Signature, readingType = "POTENSI", paymentType = "sol" });
        using var byReference = await payer.Client.PostAsync(
            path, new { walletAddress = payer.Wallet, txSignature = sent.Signature, reference = (string)quote["reference"]! });

        await wrong.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "other_quote");
        var first = await right.ShouldBeOkAsync();
        (await byReference.ShouldBeOkAsync()).ToJsonString().ShouldBe(first.ToJsonString());
    }

    [Fact]
    public async Task Repeated_by_its_owner_a_payment_gets_the_first_answer_again()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Chain.Finalize(api.Pay(payer, quote));
        using var first = await payer.VerifyAsync(quote, sent.Signature);
        api.Chain.Fault = _ => SolanaFaults.ServerError;
        using var again = await payer.VerifyAsync(quote, sent.Signature);
        api.Chain.Fault = _ => null;

        (await again.ShouldBeOkAsync()).ToJsonString().ShouldBe((await first.ShouldBeOkAsync()).ToJsonString());
        (await CountAsync("payments", payer)).ShouldBe(1);
    }

    [Fact]
    public async Task A_signature_pays_once_for_one_person_and_one_purpose()
    {
        var (payer, thief) = (await api.NewPayerAsync(), await api.NewPayerAsync());
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var second = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Chain.Finalize(api.Pay(payer, quote));
        using (var paid = await payer.VerifyAsync(quote, sent.Signature))
            await paid.ShouldBeOkAsync();

        using var stolen = await thief.VerifyAsync(null, sent.Signature);
        using var stolenForQuote = await thief.VerifyAsync(await thief.QuoteAsync("POTENSI", "sol"), sent.Signature);
        using var forAnotherQuote = await payer.VerifyAsync(second, sent.Signature);

        foreach (var response in new[] { stolen, stolenForQuote, forAnotherQuote })
            await response.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "signature_taken");
        (await CountAsync("payments", thief)).ShouldBe(0);
        (await CountAsync("payments", payer)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_persons_payment_pays_nothing_of_mine()
    {
        var (payer, thief) = (await api.NewPayerAsync(), await api.NewPayerAsync());
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Chain.Finalize(api.Pay(payer, quote));

        using var withTheirQuote = await thief.VerifyAsync(quote, sent.Signature);
        using var withoutQuote = await thief.VerifyAsync(null, sent.Signature);

        await withTheirQuote.ShouldBeRefusedAsync(HttpStatusCode.NotFound, "unknown_quote");
        await withoutQuote.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "reference_missing");
        using var mine = await payer.VerifyAsync(quote, sent.Signature);
        await mine.ShouldBeOkAsync();
    }

    [Fact]
    public async Task A_quote_is_paid_by_one_transaction()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var (sent, another) = (api.Chain.Finalize(api.Pay(payer, quote)), api.Chain.Finalize(api.Pay(payer, quote)));
        using (var paid = await payer.VerifyAsync(quote, sent.Signature))
            await paid.ShouldBeOkAsync();
        using var again = await payer.VerifyAsync(quote, another.Signature);

        await again.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "quote_taken");
        (await api.ScalarAsync<long>($"select count(*) from chain_signatures where signature = '{another.Signature}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Not_yet_and_never_and_nobody_knows_are_three_answers()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var unheard = api.Pay(payer, quote);
        var confirmed = api.Chain.Process(api.Pay(payer, quote));
        var refused = api.Chain.Finalize(api.Pay(payer, quote).Failed());

        using var notYet = await payer.VerifyAsync(quote, unheard.Signature);
        using var notFinal = await payer.VerifyAsync(quote, confirmed.Signature);
        using var never = await payer.VerifyAsync(quote, refused.Signature);
        api.Chain.Fault = _ => SolanaFaults.TooManyRequests;
        using var nobodyKnows = await payer.VerifyAsync(quote, unheard.Signature);
        api.Chain.Fault = _ => null;

        (await ShouldBePendingAsync(notYet))["seen"]!.GetValue<bool>().ShouldBeFalse();
        (await ShouldBePendingAsync(notFinal))["seen"]!.GetValue<bool>().ShouldBeTrue();
        await never.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "transaction_failed");
        await nobodyKnows.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "chain_rate_limited");
        nobodyKnows.Headers.RetryAfter.ShouldNotBeNull();
        (await CountAsync("payments", payer)).ShouldBe(0);

        api.Chain.Finalize(unheard);
        using var inTheEnd = await payer.VerifyAsync(quote, unheard.Signature);
        await inTheEnd.ShouldBeOkAsync();
    }

    [Fact]
    public async Task A_transaction_of_an_unreadable_version_is_refused()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Chain.Finalize(api.Pay(payer, quote).Lie(json => json["version"] = 1));
        using var response = await payer.VerifyAsync(quote, sent.Signature);
        await response.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "unsupported_version");
    }

    private static async Task<JsonObject> ShouldBePendingAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        response.Headers.RetryAfter.ShouldNotBeNull();
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        answer["success"]!.GetValue<bool>().ShouldBeFalse();
        answer["pending"]!.GetValue<bool>().ShouldBeTrue();
        answer["retryable"]!.GetValue<bool>().ShouldBeTrue();
        return answer;
    }

    private Task<long> CountAsync(string table, Payer payer) =>
        api.ScalarAsync<long>($"select count(*) from {table} where user_id = '{payer.Id}'");
}
