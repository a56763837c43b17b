using Neptu.Core.Accounting;
using Neptu.Core.Pricing;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Pricing;

public sealed class EntitlementTests(NeptuServers servers) : IAsyncLifetime
{
    private readonly TestClock _time = new();
    private string _connectionString = "";
    private Money _money = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connectionString = await servers.CreateDatabaseAsync(Cancellation);
        _money = new(_connectionString, _time);
    }

    public ValueTask DisposeAsync() => _money.DisposeAsync();

    [Fact]
    public async Task The_free_plan_has_its_limit_every_day_of_Balis()
    {
        var user = await _money.NewUserAsync();
        (await UnlockAsync(user, "first")).ShouldBeOfType<UnlockOutcome.Open>();
        (await UnlockAsync(user, "second")).ShouldBe(new UnlockOutcome.Locked("Free", 1));

        _time.Advance(TimeSpan.FromDays(1));
        (await UnlockAsync(user, "second")).ShouldBeOfType<UnlockOutcome.Open>();
        (await UnlockAsync(user, "third")).ShouldBeOfType<UnlockOutcome.Locked>();
    }

    [Fact]
    public async Task The_same_again_costs_nothing()
    {
        var user = await _money.NewUserAsync();
        foreach (var _ in Enumerable.Range(0, 3))
            (await UnlockAsync(user, "first")).ShouldBeOfType<UnlockOutcome.Open>();
    }

    [Fact]
    public async Task A_payment_unlocks_one_more_of_what_it_was_for()
    {
        var user = await _money.NewUserAsync();
        await UnlockAsync(user, "first");
        await _money.PayAsync(user, Currencies.Sol, 5_000_000, PaidReadings.AiChat);
        (await UnlockAsync(user, "second")).ShouldBeOfType<UnlockOutcome.Locked>();
        await _money.PayAsync(user, Currencies.Neptu, 5_000_000, PaidReadings.Compatibility);

        (await UnlockAsync(user, "second")).ShouldBeOfType<UnlockOutcome.Open>();
        (await UnlockAsync(user, "second")).ShouldBeOfType<UnlockOutcome.Open>();
        (await UnlockAsync(user, "third")).ShouldBeOfType<UnlockOutcome.Locked>();
    }

    [Fact]
    public async Task A_payment_of_another_unlocks_nothing()
    {
        var user = await _money.NewUserAsync();
        await UnlockAsync(user, "first");
        await _money.PayAsync(await _money.NewUserAsync(), Currencies.Sol, 5_000_000);
        (await UnlockAsync(user, "second")).ShouldBeOfType<UnlockOutcome.Locked>();
    }

    [Fact]
    public async Task A_payment_is_not_spent_while_the_plan_has_some_left()
    {
        var user = await _money.NewUserAsync();
        await _money.PayAsync(user, Currencies.Sol, 5_000_000);
        await UnlockAsync(user, "first");
        await UnlockAsync(user, "second");
        (await UnlockAsync(user, "third")).ShouldBeOfType<UnlockOutcome.Locked>();
    }

    [Fact]
    public async Task A_plan_counts_until_it_expires()
    {
        var user = await _money.NewUserAsync();
        await GiveAsync(user, "basic", _time.GetUtcNow().AddHours(1));
        foreach (var i in Enumerable.Range(0, 10))
            (await UnlockAsync(user, $"{i}")).ShouldBeOfType<UnlockOutcome.Open>();

        (await UnlockAsync(user, "one more")).ShouldBe(new UnlockOutcome.Locked("Basic", 10));
        _time.Advance(TimeSpan.FromHours(1));
        (await UnlockAsync(user, "one more")).ShouldBe(new UnlockOutcome.Locked("Free", 1));
    }

    [Fact]
    public async Task Premium_has_no_limit()
    {
        var user = await _money.NewUserAsync();
        await GiveAsync(user, "premium", expires: null);
        foreach (var i in Enumerable.Range(0, 30))
            (await UnlockAsync(user, $"{i}")).ShouldBeOfType<UnlockOutcome.Open>();
    }

    [Fact]
    public async Task A_hundred_at_once_unlock_what_was_bought()
    {
        var user = await _money.NewUserAsync();
        foreach (var _ in Enumerable.Range(0, 4))
            await _money.PayAsync(user, Currencies.Sol, 5_000_000);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
        {
            await using var money = new Money(_connectionString, _time);
            return await money.Entitlements.UnlockAsync(user, PaidReadings.Compatibility, $"{i}", Cancellation);
        }));

        outcomes.OfType<UnlockOutcome.Open>().Count().ShouldBe(5);
    }

    private Task<UnlockOutcome> UnlockAsync(Guid user, string subject) =>
        _money.Entitlements.UnlockAsync(user, PaidReadings.Compatibility, subject, Cancellation);

    private async Task GiveAsync(Guid user, string slug, DateTimeOffset? expires)
    {
        var plan = _money.Database.PricingPlans.Single(plan => plan.Slug == slug);
        _money.Database.UserPlans.Add(new() { UserId = user, PlanId = plan.Id, ExpiresAt = expires });
        await _money.Database.SaveChangesAsync(Cancellation);
    }
}
