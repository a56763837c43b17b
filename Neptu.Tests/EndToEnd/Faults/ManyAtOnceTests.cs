using System.Net;
using System.Text.Json.Nodes;
using Neptu.Core.Accounting;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Faults;

/// <summary>The same request a hundred times at once, at two processes that share nothing but the database.</summary>
public sealed class ManyAtOnceTests(TwoReplicas replicas) : IClassFixture<TwoReplicas>
{
    private const int Many = 100;

    [Fact]
    public async Task A_hundred_newcomers_with_one_wallet_are_one_person()
    {
        var wallet = Wallets.New();
        var answers = await ManyAsync(turn => replicas.Apis[turn % 2].Client.PostAsync("/api/v1/users", new { walletAddress = wallet }));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => answer.Body).Distinct().ShouldHaveSingleItem();
        (await replicas.ScalarAsync<long>($"select count(*) from users where wallet_address = '{wallet}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_check_ins_are_one()
    {
        var person = await replicas.JoinAsync();
        var clients = replicas.Everywhere(person);
        var answers = await ManyAsync(turn => clients[turn % 2].Client.PostAsync($"/api/v1/wallet/check-in/{person.Wallet}", new { }));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        var late = answers.Where(answer => answer.Status != HttpStatusCode.OK).ToList();
        late.ShouldAllBe(answer => answer.Status == HttpStatusCode.BadRequest);
        late.ShouldAllBe(answer => answer.Body.Contains("Already checked in today.", StringComparison.Ordinal));
        (await replicas.EffectsAsync(person)).ShouldBe("0 0 1 1");
        (await replicas.ScalarAsync<int>($"select total_check_ins from user_streaks where user_id = '{person.Id}'")).ShouldBe(1);
        (await replicas.HoldsAsync(Accounts.Pending(person.Id), Currencies.Neptu)).ShouldBe(100_000);
        await replicas.BooksBalanceAsync();
    }

    [Fact]
    public async Task A_hundred_verifications_are_one_payment()
    {
        var payer = await replicas.JoinAsync();
        var clients = replicas.Everywhere(payer);
        var quote = await payer.QuoteAsync("POTENSI", "neptu");
        var sent = replicas.Pay(payer, quote);
        var answers = await ManyAsync(turn => clients[turn % 2].VerifyAsync(quote, sent.Signature));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => answer.Body).Distinct().ShouldHaveSingleItem();
        (await replicas.EffectsAsync(payer)).ShouldBe("1 1 0 1");
        var paid = (long)replicas.Chain.Gained((string)quote["recipient"]!);
        paid.ShouldBePositive();
        (await replicas.HoldsAsync(Accounts.Paid(payer.Id), Currencies.Neptu)).ShouldBe(-paid);
        (await replicas.HoldsAsync(Accounts.Treasury, Currencies.Neptu)
            + await replicas.HoldsAsync(Accounts.Burned, Currencies.Neptu)).ShouldBe(paid);
        await replicas.BooksBalanceAsync();
    }

    [Fact]
    public async Task A_hundred_claims_are_built_once_and_paid_out_once()
    {
        var payer = await replicas.JoinAsync();
        var clients = replicas.Everywhere(payer);
        await replicas.GrantAsync(payer, 100_000, 200_000);

        var built = await ManyAsync(turn => clients[turn % 2].BuildClaimAsync(0.3m));
        built.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        built.Select(answer => answer.Body).Distinct().ShouldHaveSingleItem();
        (await replicas.ClaimsAsync(payer)).ShouldBe("claiming claiming, open, 2 parts, 0 signatures");

        var sent = replicas.PayOut(payer, JsonNode.Parse(built[0].Body)!.AsObject());
        var rewards = await replicas.ScalarAsync<Guid[]>($"select array_agg(id) from user_rewards where user_id = '{payer.Id}'");
        var claimed = await ManyAsync(turn => clients[turn % 2].ClaimAsync(rewards[turn / 2 % 2], sent.Signature));

        claimed.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        claimed.Select(answer => answer.Body).Distinct().Count().ShouldBe(rewards.Length);
        (await replicas.ClaimsAsync(payer)).ShouldBe("claimed claimed, paid, 2 parts, 1 signatures");
        (await replicas.HoldsAsync(Accounts.Pending(payer.Id), Currencies.Neptu)).ShouldBe(0);
        ((ulong)await replicas.HoldsAsync(Accounts.Claimed(payer.Id), Currencies.Neptu))
            .ShouldBe(replicas.Chain.Gained(SolanaPayments.TokensOf(payer, PaymentsApi.NeptuMint)));
        await replicas.BooksBalanceAsync();
    }

    private static Task<(HttpStatusCode Status, string Body)[]> ManyAsync(Func<int, Task<HttpResponseMessage>> send) =>
        Task.WhenAll(Enumerable.Range(0, Many).Select(async turn =>
        {
            using var answer = await send(turn);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }));
}
