using Microsoft.EntityFrameworkCore.Storage;
using Neptu.Core.Accounting;
using Neptu.Core.Data;
using Neptu.Core.Earning;
using Neptu.Core.Pricing;
using Neptu.Core.Users;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>What handles money over one connection, as one request has it.</summary>
internal sealed class Money : IAsyncDisposable
{
    public Money(string connectionString, TimeProvider time)
    {
        Time = time;
        Database = Schema.Open(connectionString);
        Ledger = new(Database);
        Rewards = new(Database, Ledger, time);
        CheckIns = new(Database, Rewards, time);
        Entitlements = new(Database, time);
    }

    public TimeProvider Time { get; }

    public NeptuDbContext Database { get; }

    public Ledger Ledger { get; }

    public Rewards Rewards { get; }

    public CheckIns CheckIns { get; }

    public Entitlements Entitlements { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Somebody new.</summary>
    public async Task<Guid> NewUserAsync() =>
        (await new UserStore(Database, Time).GetOrCreateAsync(Wallets.New(), email: null, Cancellation)).Id;

    public Task<IDbContextTransaction> BeginAsync() => Database.Database.BeginTransactionAsync(Cancellation);

    /// <summary>Does something in a transaction and commits it.</summary>
    public async Task<T> InTransactionAsync<T>(Func<Task<T>> work)
    {
        await using var transaction = await BeginAsync();
        var result = await work();
        await transaction.CommitAsync(Cancellation);
        return result;
    }

    /// <summary>Grants a reward for an event that never happened before.</summary>
    public Task<bool> GrantAsync(Guid userId, long amount) => InTransactionAsync(() => Rewards.GrantAsync(
        new(userId, RewardTypes.PaymentReward, amount, $"test:{Guid.NewGuid()}", "For a test"), Cancellation));

    /// <summary>Binds all that a person has pending to a new claim, and says what it comes to.</summary>
    public async Task<(Guid Claim, long Amount)> ClaimAllAsync(Guid userId)
    {
        var claim = Guid.NewGuid();
        var amount = await InTransactionAsync(async () =>
        {
            var pending = await Rewards.LockPendingAsync(userId, ids: null, Cancellation);
            await Rewards.MarkClaimingAsync(claim, [.. pending.Select(reward => reward.Id)], Cancellation);
            return pending.Sum(reward => reward.Amount);
        });
        return (claim, amount);
    }

    /// <summary>Posts a payment as one is posted that was seen on the chain; of NEPTU, half is burned.</summary>
    public Task<bool> PayAsync(Guid userId, string currency, long amount, string readingType = PaidReadings.Compatibility)
    {
        var burned = currency == Currencies.Neptu ? amount / 2 : 0;
        List<LedgerEntry> entries =
        [
            new(Accounts.Paid(userId), currency, -amount),
            new(Accounts.Treasury, currency, amount - burned),
        ];
        if (burned > 0)
            entries.Add(new(Accounts.Burned, currency, burned));

        var id = Guid.NewGuid();
        return Ledger.PostAsync(
            new()
            {
                Id = id,
                Key = $"payment:{id}",
                Kind = $"{currency}_payment",
                UserId = userId,
                ReadingType = readingType,
                TxSignature = $"signature-{id}",
                CreatedAt = Time.GetUtcNow(),
                Entries = entries,
            },
            Cancellation);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
