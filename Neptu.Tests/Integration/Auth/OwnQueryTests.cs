using Neptu.Core.Auth;
using Neptu.Core.Readings;
using Neptu.Core.Users;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Auth;

/// <summary>The queries themselves keep people apart, should a rule ever be missing before them.</summary>
public sealed class OwnQueryTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task A_query_finds_the_caller_and_nobody_else()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var money = new Money(api.ConnectionString, api.Time);
        var users = new UserStore(money.Database, api.Time);
        var readings = new ReadingStore(money.Database, money.Rewards, api.Time);
        var (own, other) = (await CallerAsync(users), await CallerAsync(users));
        var pretender = own with { Wallet = other.Wallet };
        var changes = new UserChanges("Taken over", Email: null, PreferredLanguage: null, Interests: null, new DateOnly(1990, 5, 15));

        (await users.FindAsync(own, own.Wallet, cancellation)).ShouldNotBeNull();
        (await readings.ListAsync(own, own.Wallet, 0, 10, cancellation)).ShouldNotBeNull();
        foreach (var caller in new[] { own, pretender })
        {
            (await users.FindAsync(caller, other.Wallet, cancellation)).ShouldBeNull();
            (await users.UpdateAsync(caller, other.Wallet, changes, cancellation)).ShouldBeNull();
            (await users.OnboardAsync(caller, other.Wallet, changes, cancellation)).ShouldBeNull();
            (await readings.ListAsync(caller, other.Wallet, 0, 10, cancellation)).ShouldBeNull();
        }

        (await api.ScalarAsync<long>("select count(*) from users where display_name is not null or onboarded")).ShouldBe(0);
    }

    private static async Task<Caller> CallerAsync(UserStore users)
    {
        var user = await users.GetOrCreateAsync(Wallets.New(), email: null, TestContext.Current.CancellationToken);
        return new(user.Id, user.WalletAddress, user.Role, Proof.Proven);
    }
}
