using System.Net;
using Neptu.Core.Accounting;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

/// <summary>Payments and claims when everybody comes at once, and when the process dies at any moment.</summary>
public sealed class PaymentFaultTests(PaymentsApi api) : IClassFixture<PaymentsApi>
{
    private const int MoreStepsThanAnyEffectHas = 40;

    [Fact]
    public async Task A_hundred_verifications_at_once_have_one_effect()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Chain.Finalize(api.Pay(payer, quote));

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            using var response = await payer.VerifyAsync(quote, sent.Signature);
            return (await response.ShouldBeOkAsync()).ToJsonString();
        }));

        answers.Distinct().Count().ShouldBe(1);
        (await EffectsAsync(payer)).ShouldBe("1 1 1 2");
        (await api.HoldsAsync(Accounts.Pending(payer.Id), Currencies.Neptu)).ShouldBe(10_000_000);
    }

    [Fact]
    public async Task Of_two_people_with_one_signature_only_its_owner_has_paid()
    {
        var (payer, thief) = (await api.NewPayerAsync(), await api.NewPayerAsync());
        var (quote, wanted) = (await payer.QuoteAsync("POTENSI", "sol"), await thief.QuoteAsync("POTENSI", "sol"));
        var sent = api.Chain.Finalize(api.Pay(payer, quote));

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).SelectMany(_ => new[]
        {
            StatusAsync(payer.VerifyAsync(quote, sent.Signature)), StatusAsync(thief.VerifyAsync(wanted, sent.Signature)),
        }));

        answers.Where((_, turn) => turn % 2 == 0).ShouldAllBe(status => status == HttpStatusCode.OK);

        // Refused before the payment is recorded, in conflict with it after.
        answers.Where((_, turn) => turn % 2 == 1).ShouldAllBe(status =>
            status == HttpStatusCode.UnprocessableEntity || status == HttpStatusCode.Conflict);
        (await EffectsAsync(payer)).ShouldBe("1 1 1 2");
        (await EffectsAsync(thief)).ShouldBe("0 0 0 0");
        (await StatusAsync(thief.VerifyAsync(wanted, sent.Signature))).ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("sol", "1 1 1 2")]
    [InlineData("neptu", "1 1 0 1")]
    public async Task Whenever_the_process_dies_a_payment_is_recorded_whole_or_not_at_all(string currency, string whole)
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", currency);
        var sent = api.Chain.Finalize(api.Pay(payer, quote));

        var deaths = await DieAtEveryStepAsync(
            () => payer.VerifyAsync(quote, sent.Signature),
            async () => (await EffectsAsync(payer)).ShouldBe("0 0 0 0"));

        deaths.ShouldBeGreaterThanOrEqualTo(6);
        (await EffectsAsync(payer)).ShouldBe(whole);
    }

    [Fact]
    public async Task Whenever_the_process_dies_a_claim_is_built_whole_or_not_at_all()
    {
        var payer = await api.NewPayerAsync();
        await api.GrantAsync(payer, 100_000, 200_000);

        await DieAtEveryStepAsync(
            () => payer.BuildClaimAsync(0.3m),
            async () => (await ClaimStateAsync(payer)).ShouldBe("pending pending, no claim, 0 parts"));

        (await ClaimStateAsync(payer)).ShouldBe("claiming claiming, open, 2 parts");
    }

    [Fact]
    public async Task Whenever_the_process_dies_a_claim_is_paid_out_whole_or_not_at_all()
    {
        var payer = await api.NewPayerAsync();
        await api.GrantAsync(payer, 100_000, 200_000);
        using var build = await payer.BuildClaimAsync(0.3m);
        var sent = api.Chain.Finalize(api.PayOut(payer, await build.ShouldBeOkAsync()));
        var reward = await api.ScalarAsync<Guid>($"select min(id::text)::uuid from user_rewards where user_id = '{payer.Id}'");

        await DieAtEveryStepAsync(
            () => payer.ClaimAsync(reward, sent.Signature),
            async () => (await StateAsync()).ShouldBeOneOf("claiming claiming, open, 2 parts, 0", "claimed claimed, paid, 2 parts, 300000"));

        (await StateAsync()).ShouldBe("claimed claimed, paid, 2 parts, 300000");

        async Task<string> StateAsync() =>
            $"{await ClaimStateAsync(payer)}, {await api.HoldsAsync(Accounts.Claimed(payer.Id), Currencies.Neptu)}";
    }

    public static TheoryData<string, string> Faults => new()
    {
        { nameof(SolanaFaults.TooManyRequests), "chain_rate_limited" },
        { nameof(SolanaFaults.ServerError), "chain_unreachable" },
        { nameof(SolanaFaults.Page), "chain_garbage" },
        { nameof(SolanaFaults.AnotherId), "chain_garbage" },
        { nameof(SolanaFaults.ResultOfAnotherKind), "chain_garbage" },
        { nameof(SolanaFaults.Forbidden), "chain_refused" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_chain_that_fails_decides_nothing(string name, string reason)
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Chain.Finalize(api.Pay(payer, quote));
        var fault = (SolanaFault)typeof(SolanaFaults).GetProperty(name)!.GetValue(null)!;

        api.Chain.Fault = _ => fault;
        using (var response = await payer.VerifyAsync(quote, sent.Signature))
            await response.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, reason);
        api.Chain.Fault = _ => null;

        (await EffectsAsync(payer)).ShouldBe("0 0 0 0");
        (await StatusAsync(payer.VerifyAsync(quote, sent.Signature))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_chain_that_hangs_is_left_in_time()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Chain.Finalize(api.Pay(payer, quote));
        var patience = api.Time.WhenArmedAsync(TimeSpan.FromSeconds(10));

        api.Chain.Fault = _ => SolanaFaults.Hang;
        var call = payer.VerifyAsync(quote, sent.Signature);
        await patience.WaitAsync(TestContext.Current.CancellationToken);
        api.Time.Advance(TimeSpan.FromSeconds(10));
        using (var response = await call)
            await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        api.Chain.Fault = _ => null;

        (await StatusAsync(payer.VerifyAsync(quote, sent.Signature))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_chain_that_lies_about_balances_is_not_believed()
    {
        var payer = await api.NewPayerAsync();
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = api.Chain.Finalize(api.Pay(payer, quote)
            .Lie(json => json["meta"]!["postBalances"] = json["meta"]!["preBalances"]!.DeepClone()));

        (await StatusAsync(payer.VerifyAsync(quote, sent.Signature))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await EffectsAsync(payer)).ShouldBe("0 0 0 0");
    }

    /// <summary>Dies after no step, after one, after two and so on, until the request gets through. Returns how often it died.</summary>
    private async Task<int> DieAtEveryStepAsync(Func<Task<HttpResponseMessage>> request, Func<Task> nothingIsHalfDone)
    {
        for (var steps = 0; steps < MoreStepsThanAnyEffectHas; steps++)
        {
            api.Saboteur.DieAfter(steps);
            using var response = await request();
            api.Saboteur.LetLive();
            if (response.IsSuccessStatusCode)
                return steps;

            response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
            await nothingIsHalfDone();
        }

        throw new InvalidOperationException("The request never got through.");
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> request)
    {
        using var response = await request;
        return response.StatusCode;
    }

    /// <summary>How many signatures, payments, rewards and postings a person has.</summary>
    private Task<string> EffectsAsync(Payer payer) => api.ScalarAsync<string>(
        $"""
        select concat_ws(' ',
          (select count(*) from chain_signatures where user_id = '{payer.Id}'), (select count(*) from payments where user_id = '{payer.Id}'),
          (select count(*) from user_rewards where user_id = '{payer.Id}'), (select count(*) from ledger_postings where user_id = '{payer.Id}'))
        """);

    private Task<string> ClaimStateAsync(Payer payer) => api.ScalarAsync<string>(
        $"""
        select concat_ws(', ',
          (select string_agg(status, ' ' order by id) from user_rewards where user_id = '{payer.Id}'),
          (select coalesce(string_agg(status, ' '), 'no claim') from claims where user_id = '{payer.Id}'),
          (select count(*) || ' parts' from claim_rewards join claims on claims.id = claim_id where user_id = '{payer.Id}'))
        """);
}
