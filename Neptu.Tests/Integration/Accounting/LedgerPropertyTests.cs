using System.Globalization;
using Neptu.Core.Accounting;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Accounting;

/// <summary>Whatever people do, in whatever order and at the same time, the books are right.</summary>
public sealed class LedgerPropertyTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private static readonly string[] AllCurrencies = [Currencies.Sol, Currencies.Neptu, Currencies.Sudigital];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_ledger_sums_to_zero_and_agrees_with_the_rewards(int seed)
    {
        Guid[] users;
        await using (var money = new Money(api.ConnectionString, api.Time))
            users = [await money.NewUserAsync(), await money.NewUserAsync(), await money.NewUserAsync()];

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => LiveAsync(new Random((seed * 100) + worker), users)));

        (await OneTextAsync(
            """
            select string_agg(currency, ',')
            from (select currency from ledger_entries group by currency having sum(amount) <> 0) as unbalanced
            """)).ShouldBeEmpty();
        (await OneTextAsync(
            """
            with reward as (
              select user_id,
                coalesce(sum(amount) filter (where status <> 'claimed'), 0) as pending,
                coalesce(sum(amount) filter (where status = 'claimed'), 0) as claimed
              from user_rewards group by user_id),
            book as (
              select id as user_id,
                (select coalesce(sum(amount), 0) from ledger_entries where account = 'user:' || id || ':pending') as pending,
                (select coalesce(sum(amount), 0) from ledger_entries where account = 'user:' || id || ':claimed') as claimed
              from users)
            select string_agg(book.user_id::text, ',')
            from book left join reward using (user_id)
            where book.pending <> coalesce(reward.pending, 0) or book.claimed <> coalesce(reward.claimed, 0) or book.pending < 0
            """)).ShouldBeEmpty();
        foreach (var user in users)
            await AgreesAsync(user);
    }

    /// <summary>A person's totals are the sums of their list, page by page.</summary>
    private async Task AgreesAsync(Guid user)
    {
        await using var money = new Money(api.ConnectionString, api.Time);
        var history = new TransactionHistory(money.Database);
        var totals = await history.SumAsync(user, Cancellation);
        var listed = new List<Transaction>();
        while ((await history.ListAsync(user, null, 7, listed.Count, Cancellation))!.Items is { Count: > 0 } page)
            listed.AddRange(page);

        listed.Select(one => one.Id).Distinct().Count().ShouldBe(totals.Count);
        listed.Count.ShouldBe(totals.Count);
        listed.Sum(one => one.NeptuRewarded).ShouldBe(totals.Pending + totals.Claimed);
        listed.Where(one => one.ConfirmedAt is not null).Sum(one => one.NeptuRewarded).ShouldBe(totals.Claimed);
        listed.Sum(one => one.NeptuBurned).ShouldBe(totals.Burned);
        listed.Sum(one => one.SolPaid).ShouldBe(totals.SolPaid);
        listed.Sum(one => one.NeptuPaid).ShouldBe(totals.NeptuPaid);
        listed.Sum(one => one.SudigitalPaid).ShouldBe(totals.SudigitalPaid);
    }

    private async Task LiveAsync(Random random, Guid[] users)
    {
        var claims = new List<Guid>();
        foreach (var _ in Enumerable.Range(0, 40))
        {
            await using var money = new Money(api.ConnectionString, api.Time);
            var user = users[random.Next(users.Length)];
            switch (random.Next(7))
            {
                case 0:
                    await money.CheckIns.CheckInAsync(user, Cancellation);
                    break;
                case 1 or 2:
                    await money.GrantAsync(user, random.NextInt64(1, 1_000_000_000_000));
                    break;
                case 3:
                    await money.PayAsync(user, AllCurrencies[random.Next(AllCurrencies.Length)], random.NextInt64(1, 1_000_000_000_000));
                    break;
                case 4:
                    claims.Add((await money.ClaimAllAsync(user)).Claim);
                    break;
                case 5 when claims.Count > 0:
                    var paid = claims[random.Next(claims.Count)];
                    var signature = random.Next().ToString(CultureInfo.InvariantCulture);
                    await money.InTransactionAsync(() => money.Rewards.MarkClaimedAsync(paid, signature, Cancellation));
                    break;
                case 6 when claims.Count > 0:
                    await money.Rewards.ReleaseAsync(claims[random.Next(claims.Count)], Cancellation);
                    break;
            }
        }
    }

    private Task<string> OneTextAsync(string sql) => api.ScalarAsync<string>($"select coalesce(({sql}), '')");
}
