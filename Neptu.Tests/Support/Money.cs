using Microsoft.EntityFrameworkCore;
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
        Database = NeptuDatabase.Open(connectionString);
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
            if (pending.Count > 0)
                await InsertClaimAsync(claim, userId);
            await Rewards.MarkClaimingAsync(claim, [.. pending.Select(reward => reward.Id)], Cancellation);
            return pending.Sum(reward => reward.Amount);
        });
        return (claim, amount);
    }

    /// <summary>A claim that rewards can be bound to, whatever its own state: the rewards do not look at it.</summary>
    private Task<int> InsertClaimAsync(Guid claim, Guid userId) => Database.Database.ExecuteSqlAsync(
        $"""
        insert into claims (id, user_id, status, amount, nonce, reference, transaction, token_account, blockhash, last_valid_block_height, built_at_slot, created_at, settled_at)
        values ({claim}, {userId}, 'released', 1, 0, {Wallets.New()}, '', '', '', 0, 0, now(), now())
        """,
        Cancellation);

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
