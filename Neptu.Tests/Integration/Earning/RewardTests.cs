using Neptu.Core.Earning;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Earning;

public sealed class RewardTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pending_rewards_come_in_pages_and_the_total_is_over_all_of_them()
    {
        var person = await api.JoinAsync();
        await using var money = new Money(api.ConnectionString, api.Time);
        foreach (var amount in Enumerable.Range(1, 60))
            await money.GrantAsync(person.Id, amount * 1_000_000);

        var first = await person.Client.GetOkAsync($"/api/wallet/rewards/{person.Wallet}");
        var last = await person.Client.GetOkAsync($"/api/wallet/rewards/{person.Wallet}?limit=25&offset=50");
        var beyond = await person.Client.GetOkAsync($"/api/wallet/rewards/{person.Wallet}?offset=1000");

        first["rewards"]!.AsArray().Count.ShouldBe(50);
        last["rewards"]!.AsArray().Count.ShouldBe(10);
        beyond["rewards"]!.AsArray().ShouldBeEmpty();
        foreach (var page in new[] { first, last, beyond })
        {
            page["total"]!.GetValue<int>().ShouldBe(60);
            page["totalPending"]!.GetValue<decimal>().ShouldBe(60 * 61 / 2);
        }

        var ids = first["rewards"]!.AsArray().Concat(last["rewards"]!.AsArray()).Select(reward => reward!["id"]!.GetValue<Guid>());
        ids.Distinct().Count().ShouldBe(60);
    }

    [Fact]
    public async Task A_reward_has_the_fields_that_the_app_reads()
    {
        var person = await api.JoinAsync();
        await using var money = new Money(api.ConnectionString, api.Time);
        await money.CheckIns.CheckInAsync(person.Id, Cancellation);
        var reward = (await person.Client.GetOkAsync($"/api/v1/wallet/rewards/{person.Wallet}"))["rewards"]!.AsArray().Single()!.AsObject();

        reward["userId"]!.GetValue<Guid>().ShouldBe(person.Id);
        reward["rewardType"]!.GetValue<string>().ShouldBe("daily_check_in");
        reward["neptuAmount"]!.ToJsonString().ShouldBe("0.1");
        reward["status"]!.GetValue<string>().ShouldBe("pending");
        reward["description"]!.GetValue<string>().ShouldBe("Daily check-in");
        reward["createdAt"]!.GetValue<string>().ShouldBe("2026-02-12T17:00:00Z");
        foreach (var absent in new[] { "claimTxSignature", "expiresAt", "claimedAt" })
            (reward.ContainsKey(absent) && reward[absent] is null).ShouldBeTrue(absent);
    }

    [Fact]
    public async Task The_first_reading_is_rewarded_once_and_only_with_proof()
    {
        var person = await api.JoinAsync();
        using var birth = await person.Client.PutAsync($"/api/users/{person.Wallet}", new { birthDate = "1990-05-15" });
        await Task.WhenAll(Enumerable.Range(1, 20).Select(day =>
            person.Client.GetOkAsync($"/api/users/{person.Wallet}/reading?targetDate=2026-02-{day:00}")));
        var unproven = await api.JoinWithoutProofAsync();
        using var other = await unproven.Client.PutAsync($"/api/users/{unproven.Wallet}", new { birthDate = "1990-05-15" });
        await unproven.Client.GetOkAsync($"/api/users/{unproven.Wallet}/reading");

        var rewards = (await person.Client.GetOkAsync($"/api/wallet/rewards/{person.Wallet}"))["rewards"]!.AsArray();
        rewards.Single()!["rewardType"]!.GetValue<string>().ShouldBe("first_reading");
        rewards.Single()!["neptuAmount"]!.GetValue<decimal>().ShouldBe(5);
        (await api.ScalarAsync<long>($"select count(*) from user_rewards where user_id = '{unproven.Id}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_claim_takes_the_rewards_it_was_given_and_pays_each_once()
    {
        await using var money = new Money(api.ConnectionString, api.Time);
        var user = await money.NewUserAsync();
        await money.GrantAsync(user, 3);
        await money.GrantAsync(user, 4);
        var (claim, amount) = await money.ClaimAllAsync(user);
        await money.GrantAsync(user, 5);

        amount.ShouldBe(7);
        (await money.Rewards.TotalPendingAsync(user, Cancellation)).ShouldBe(5);
        var paid = await money.InTransactionAsync(() => money.Rewards.MarkClaimedAsync(claim, "signature", Cancellation));
        var again = await money.InTransactionAsync(() => money.Rewards.MarkClaimedAsync(claim, "signature", Cancellation));
        var released = await money.Rewards.ReleaseAsync(claim, Cancellation);

        paid.Sum(reward => reward.Amount).ShouldBe(7);
        paid.ShouldAllBe(reward => reward.Status == RewardStatus.Claimed && reward.ClaimTxSignature == "signature");
        again.ShouldBeEmpty();
        released.ShouldBe(0);
        (await BalanceAsync($"user:{user}:pending")).ShouldBe(5);
        (await BalanceAsync($"user:{user}:claimed")).ShouldBe(7);
    }

    [Fact]
    public async Task A_released_claim_gives_its_rewards_back_once()
    {
        await using var money = new Money(api.ConnectionString, api.Time);
        var user = await money.NewUserAsync();
        await money.GrantAsync(user, 3);
        var (claim, _) = await money.ClaimAllAsync(user);

        (await money.Rewards.ReleaseAsync(claim, Cancellation)).ShouldBe(1);
        (await money.Rewards.ReleaseAsync(claim, Cancellation)).ShouldBe(0);
        (await money.InTransactionAsync(() => money.Rewards.MarkClaimedAsync(claim, "signature", Cancellation))).ShouldBeEmpty();
        (await money.Rewards.TotalPendingAsync(user, Cancellation)).ShouldBe(3);
        (await money.ClaimAllAsync(user)).Amount.ShouldBe(3);
    }

    [Fact]
    public async Task Fifty_claims_at_once_share_no_reward()
    {
        await using var money = new Money(api.ConnectionString, api.Time);
        var user = await money.NewUserAsync();
        foreach (var amount in Enumerable.Range(1, 10))
            await money.GrantAsync(user, amount);

        var amounts = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            await using var one = new Money(api.ConnectionString, api.Time);
            return (await one.ClaimAllAsync(user)).Amount;
        }));

        amounts.Sum().ShouldBe(55);
        amounts.Count(amount => amount > 0).ShouldBe(1);
    }

    [Fact]
    public async Task Claims_and_releases_at_once_never_wait_for_each_other()
    {
        await using var money = new Money(api.ConnectionString, api.Time);
        var user = await money.NewUserAsync();
        foreach (var amount in Enumerable.Range(1, 20))
            await money.GrantAsync(user, amount);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var one = new Money(api.ConnectionString, api.Time);
            foreach (var round in Enumerable.Range(0, 40))
                await one.Rewards.ReleaseAsync((await one.ClaimAllAsync(user)).Claim, Cancellation);
        }));

        (await money.Rewards.TotalPendingAsync(user, Cancellation)).ShouldBe(210);
    }

    [Fact]
    public async Task Only_ones_own_pending_rewards_can_be_claimed()
    {
        await using var money = new Money(api.ConnectionString, api.Time);
        var user = await money.NewUserAsync();
        var other = await money.NewUserAsync();
        await money.GrantAsync(user, 3);
        await money.GrantAsync(other, 4);
        var others = (await money.Rewards.ListPendingAsync(other, 10, 0, Cancellation))!.Rewards.Single().Id;
        await money.ClaimAllAsync(other);

        await using var transaction = await money.BeginAsync();
        (await money.Rewards.LockPendingAsync(user, [others], Cancellation)).ShouldBeEmpty();
        await Should.ThrowAsync<InvalidOperationException>(() => money.Rewards.MarkClaimingAsync(Guid.NewGuid(), [others], Cancellation));
    }

    [Fact]
    public async Task Rewards_move_in_transactions_only()
    {
        await using var money = new Money(api.ConnectionString, api.Time);
        NewReward reward = new(await money.NewUserAsync(), RewardTypes.Referral, 1, "source", "For a test");
        await Should.ThrowAsync<InvalidOperationException>(() => money.Rewards.GrantAsync(reward, Cancellation));
        await Should.ThrowAsync<InvalidOperationException>(() => money.Rewards.MarkClaimedAsync(Guid.NewGuid(), "signature", Cancellation));
    }

    private Task<long> BalanceAsync(string account) =>
        api.ScalarAsync<long>($"select sum(amount)::bigint from ledger_entries where account = '{account}'");
}
