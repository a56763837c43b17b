using Neptu.Core.Accounting;
using Neptu.Core.Pricing;
using Neptu.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Pricing;

/// <summary>What is held until it is known whether it succeeds. The free plan has one of these a day.</summary>
public sealed class HoldTests(NeptuServers servers) : IAsyncLifetime
{
    private readonly TestClock _time = new();
    private string _connectionString = "";
    private Money _money = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // A hundred at once share a few connections: other tests want some too.
        var database = await servers.CreateDatabaseAsync(Cancellation);
        _connectionString = new NpgsqlConnectionStringBuilder(database) { MaxPoolSize = 20 }.ConnectionString;
        _money = new(_connectionString, _time);
    }

    public ValueTask DisposeAsync() => _money.DisposeAsync();

    [Fact]
    public async Task What_is_held_is_used_by_nobody_else_until_it_is_released()
    {
        var user = await _money.NewUserAsync();
        var hold = await HeldAsync(user, "first");
        (await HoldAsync(user, "second")).ShouldBe(new HoldOutcome.Locked("Free", 1));
        (await UnlockAsync(user, "second")).ShouldBe(new UnlockOutcome.Locked("Free", 1));

        await _money.Entitlements.ReleaseAsync(hold, Cancellation);
        (await HoldAsync(user, "second")).ShouldBeOfType<HoldOutcome.Held>();
    }

    [Fact]
    public async Task What_is_confirmed_is_used_and_free_from_then_on()
    {
        var user = await _money.NewUserAsync();
        var hold = await HeldAsync(user, "first");

        (await ConfirmAsync(hold)).ShouldBeTrue();
        (await HoldAsync(user, "first")).ShouldBeOfType<HoldOutcome.Open>();
        (await HoldAsync(user, "second")).ShouldBeOfType<HoldOutcome.Locked>();
        (await ConfirmAsync(hold)).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_holds_of_one_subject_count_once_and_one_does_not_release_the_other()
    {
        var user = await _money.NewUserAsync();
        var (first, second) = (await HeldAsync(user, "first"), await HeldAsync(user, "first"));
        await _money.Entitlements.ReleaseAsync(first, Cancellation);
        (await HoldAsync(user, "second")).ShouldBeOfType<HoldOutcome.Locked>();

        (await ConfirmAsync(second)).ShouldBeTrue();
        (await HoldAsync(user, "second")).ShouldBeOfType<HoldOutcome.Locked>();
    }

    [Fact]
    public async Task Two_confirmations_of_one_subject_use_one()
    {
        var user = await _money.NewUserAsync();
        await _money.PayAsync(user, Currencies.Sol, 5_000_000);
        var (first, second) = (await HeldAsync(user, "first"), await HeldAsync(user, "first"));

        (await ConfirmAsync(first)).ShouldBeTrue();
        (await ConfirmAsync(second)).ShouldBeTrue();
        (await HoldAsync(user, "second")).ShouldBeOfType<HoldOutcome.Held>();
        (await HoldAsync(user, "third")).ShouldBeOfType<HoldOutcome.Locked>();
    }

    [Fact]
    public async Task A_payment_that_is_held_is_spent_when_it_is_confirmed_and_left_when_it_is_released()
    {
        var user = await _money.NewUserAsync();
        await UnlockAsync(user, "by plan");
        await _money.PayAsync(user, Currencies.Sol, 5_000_000);
        await _money.Entitlements.ReleaseAsync(await HeldAsync(user, "paid"), Cancellation);
        (await ConfirmAsync(await HeldAsync(user, "paid"))).ShouldBeTrue();

        (await HoldAsync(user, "another")).ShouldBeOfType<HoldOutcome.Locked>();
        _time.Advance(TimeSpan.FromDays(1));
        await UnlockAsync(user, "by plan tomorrow");
        (await HoldAsync(user, "another")).ShouldBeOfType<HoldOutcome.Locked>();
    }

    [Fact]
    public async Task What_a_process_left_behind_is_free_again_after_a_while_and_then_nothing_can_be_made_of_it()
    {
        var user = await _money.NewUserAsync();
        var lost = await HeldAsync(user, "first");
        _time.Advance(Entitlements.HoldLifetime);
        var next = await HeldAsync(user, "second");

        (await ConfirmAsync(lost)).ShouldBeFalse();
        (await ConfirmAsync(next)).ShouldBeTrue();
        (await HoldAsync(user, "first")).ShouldBeOfType<HoldOutcome.Locked>();
    }

    [Fact]
    public async Task Confirmed_or_released_under_load_there_is_never_more_than_was_bought()
    {
        var user = await _money.NewUserAsync();
        foreach (var _ in Enumerable.Range(0, 4))
            await _money.PayAsync(user, Currencies.Sol, 5_000_000);

        var used = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
        {
            await using var money = new Money(_connectionString, _time);
            var outcome = await money.Entitlements.HoldAsync(user, PaidReadings.Compatibility, $"{i / 2}", Cancellation);
            if (outcome is not HoldOutcome.Held held)
                return outcome is HoldOutcome.Open ? i / 2 : -1;

            if (i % 3 != 0)
                return await money.Entitlements.ConfirmAsync(held.Id, Cancellation) ? i / 2 : -1;

            await money.Entitlements.ReleaseAsync(held.Id, Cancellation);
            return -1;
        }));

        var subjects = used.Where(subject => subject >= 0).Distinct().Count();
        subjects.ShouldBeGreaterThan(0);
        subjects.ShouldBeLessThanOrEqualTo(5);
        _money.Database.UnlockHolds.Count().ShouldBe(0);
        _money.Database.Unlocks.Count().ShouldBe(subjects);
    }

    private Task<HoldOutcome> HoldAsync(Guid user, string subject) =>
        _money.Entitlements.HoldAsync(user, PaidReadings.Compatibility, subject, Cancellation);

    private async Task<Guid> HeldAsync(Guid user, string subject) =>
        (await HoldAsync(user, subject)).ShouldBeOfType<HoldOutcome.Held>().Id;

    private Task<UnlockOutcome> UnlockAsync(Guid user, string subject) =>
        _money.Entitlements.UnlockAsync(user, PaidReadings.Compatibility, subject, Cancellation);

    private Task<bool> ConfirmAsync(Guid hold) => _money.Entitlements.ConfirmAsync(hold, Cancellation);
}
