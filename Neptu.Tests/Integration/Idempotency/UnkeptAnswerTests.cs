using System.Net;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Idempotency;

/// <summary>Answers that are not the last word: the same key may get another one later.</summary>
public sealed class UnkeptAnswerTests(PaymentsApi api) : IClassFixture<PaymentsApi>
{
    [Fact]
    public async Task A_payment_that_is_not_final_yet_can_be_asked_for_again_with_its_key()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Pay(payer, quote);
        var key = KeyedRequests.NewKey();
        var body = $$"""{"walletAddress":"{{payer.Wallet}}","txSignature":"{{sent.Signature}}","quoteId":"{{quote["id"]}}"}""";

        using var pending = await payer.Client.PostWithKeyAsync("/api/v1/pay/verify", key, body);
        api.Chain.Finalize(sent);
        using var paid = await payer.Client.PostWithKeyAsync("/api/v1/pay/verify", key, body);
        using var again = await payer.Client.PostWithKeyAsync("/api/v1/pay/verify", key, body);

        pending.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await paid.ShouldBeOkAsync();
        await again.ShouldReplayAsync(paid);
    }

    [Fact]
    public async Task A_refusal_that_asks_to_be_asked_again_can_be()
    {
        var payer = await api.NewPayerAsync();
        await api.GrantAsync(payer, 100_000);
        using var built = await payer.BuildClaimAsync(0.1m);
        var claim = await built.ShouldBeOkAsync();
        api.Chain.Finalize(api.PayOut(payer, claim).Failed());
        var key = KeyedRequests.NewKey();
        var body = $$"""{"walletAddress":"{{payer.Wallet}}","amount":0.1,"nonce":1770915600000}""";

        using var tooEarly = await payer.Client.PostWithKeyAsync("/api/v1/pay/claim/build", key, body);
        api.Chain.BlockHeight = claim["transaction"]!["lastValidBlockHeight"]!.GetValue<long>() + 1;
        api.Chain.Slot += SolanaEmulator.BlockhashLifetime;
        using var rebuilt = await payer.Client.PostWithKeyAsync("/api/v1/pay/claim/build", key, body);

        await tooEarly.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "claim_must_expire");
        tooEarly.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        await rebuilt.ShouldBeOkAsync();
    }

    [Fact]
    public async Task A_request_that_failed_frees_its_key()
    {
        var payer = await api.NewPayerAsync();
        var key = KeyedRequests.NewKey();
        var path = $"/api/v1/wallet/check-in/{payer.Wallet}";

        api.Saboteur.DieAfter(0);
        using var died = await payer.Client.PostWithKeyAsync(path, key);
        api.Saboteur.LetLive();
        using var retried = await payer.Client.PostWithKeyAsync(path, key);

        await died.ShouldBeProblemAsync(HttpStatusCode.InternalServerError);
        await retried.ShouldBeOkAsync();
        retried.IsReplayed().ShouldBeFalse();
        (await api.ScalarAsync<long>($"select count(*) from check_ins where user_id = '{payer.Id}'")).ShouldBe(1);
    }

    [Fact]
    public async Task An_outage_frees_the_key()
    {
        var payer = await api.NewPayerAsync();
        await using var off = api.Start("Development", ("Solana:RpcUrl", ""));
        using var there = off.CreateClient();
        there.DefaultRequestHeaders.Authorization = payer.Client.DefaultRequestHeaders.Authorization;
        var key = KeyedRequests.NewKey();
        const string Body = """{"readingType":"POTENSI","currency":"sol"}""";

        using var unavailable = await there.PostWithKeyAsync("/api/v1/pay/quote", key, Body);
        using var quoted = await payer.Client.PostWithKeyAsync("/api/v1/pay/quote", key, Body);

        await unavailable.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        await quoted.ShouldBeOkAsync();
    }
}
