using Microsoft.EntityFrameworkCore;
using Neptu.Core.Accounting;
using Neptu.Core.Data;
using Neptu.Core.Time;

namespace Neptu.Core.Earning;

/// <summary>
/// What people earn, from the grant to the payout. Each step moves the amount in the ledger too, so whoever takes one
/// begins the transaction that holds both together.
/// </summary>
/// <remarks>
/// Every step locks rewards in the order of their ids. In any other order two of them could wait for each other: a reward
/// that a step waited for and then passes over, because it is not pending any more, stays locked all the same.
/// </remarks>
public sealed class Rewards(NeptuDbContext database, Ledger ledger, TimeProvider time)
{
    /// <summary>Grants a reward, in the caller's transaction.</summary>
    /// <returns>False, and nothing happens, if the same event earned one before.</returns>
    public async Task<bool> GrantAsync(NewReward reward, CancellationToken cancellation)
    {
        MustBeInTransaction();
        var now = time.DatabaseNow();
        var id = reward.Id ?? Guid.CreateVersion7(now);
        var posted = await ledger.PostAsync(
            new()
            {
                Id = id,
                Key = $"reward:{reward.SourceKey}",
                Kind = PostingKinds.Reward,
                UserId = reward.UserId,
                Description = reward.Description,
                CreatedAt = now,
                Entries =
                [
                    new(Accounts.RewardsPool, Currencies.Neptu, -reward.Amount),
                    new(Accounts.Pending(reward.UserId), Currencies.Neptu, reward.Amount),
                ],
            },
            cancellation);
        if (!posted)
            return false;

        await database.Database.ExecuteSqlAsync(
            $"""
            insert into user_rewards (id, user_id, reward_type, amount, status, description, source_key, created_at)
            values
              ({id}, {reward.UserId}, {reward.Type}, {reward.Amount}, {RewardStatus.Pending}, {reward.Description},
               {reward.SourceKey}, {now})
            """,
            cancellation);
        return true;
    }

    /// <summary>
    /// Some of a person's pending rewards and what all of them come to, in one statement; null if there is no such person.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="offset">How many newer ones to leave out.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<RewardPage?> ListPendingAsync(Guid userId, int limit, int offset, CancellationToken cancellation)
    {
        var pending = Pending(userId);
        return database.Users
            .Where(user => user.Id == userId)
            .Select(user => new RewardPage(
                pending.OrderByDescending(reward => reward.CreatedAt).ThenByDescending(reward => reward.Id)
                    .Skip(offset).Take(limit).ToList(),
                pending.Count(),
                pending.Sum(reward => reward.Amount)))
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>What a person's pending rewards come to, in units of 10^-6 NEPTU.</summary>
    public Task<long> TotalPendingAsync(Guid userId, CancellationToken cancellation) =>
        Pending(userId).SumAsync(reward => reward.Amount, cancellation);

    /// <summary>
    /// A person's pending rewards, oldest first, kept as they are until the caller's transaction ends: nobody else claims
    /// them meanwhile.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="ids">Which of them; null for all. Those that are another's or not pending are left out.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<UserReward>> LockPendingAsync(
        Guid userId, IReadOnlyCollection<Guid>? ids, CancellationToken cancellation)
    {
        MustBeInTransaction();
        var wanted = ids?.ToArray();
        return await database.UserRewards
            .FromSql(
                $"""
                select id, user_id, reward_type, amount, status, description, source_key,
                  claim_id, claim_tx_signature, created_at, claimed_at
                from user_rewards
                where user_id = {userId} and status = {RewardStatus.Pending} and ({wanted}::uuid[] is null or id = any ({wanted}))
                order by id
                for update
                """)
            .AsNoTracking()
            .ToListAsync(cancellation);
    }

    /// <summary>Binds pending rewards to a claim, all or none, in the caller's transaction.</summary>
    /// <exception cref="InvalidOperationException">Not all of them are pending: lock them first.</exception>
    public async Task MarkClaimingAsync(Guid claimId, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        MustBeInTransaction();
        var wanted = ids.ToArray();
        var bound = await database.Database.ExecuteSqlAsync(
            $"""
            update user_rewards set status = {RewardStatus.Claiming}, claim_id = {claimId}
            where id = any ({wanted}) and status = {RewardStatus.Pending}
            """,
            cancellation);
        if (bound != wanted.Length)
            throw new InvalidOperationException($"Of {wanted.Length} rewards to claim, {bound} were pending.");
    }

    /// <summary>Pays out the rewards of a claim that is on the chain, in the caller's transaction.</summary>
    /// <returns>The rewards; none if the claim was paid out or released before.</returns>
    public async Task<IReadOnlyList<UserReward>> MarkClaimedAsync(Guid claimId, string signature, CancellationToken cancellation)
    {
        MustBeInTransaction();
        var now = time.DatabaseNow();
        var claimed = await database.UserRewards
            .FromSql(
                $"""
                with bound as (
                  select id from user_rewards where claim_id = {claimId} and status = {RewardStatus.Claiming} order by id for update
                )
                update user_rewards
                set status = {RewardStatus.Claimed}, claim_tx_signature = {signature}, claimed_at = {now}
                where id in (select id from bound)
                returning id, user_id, reward_type, amount, status, description, source_key,
                  claim_id, claim_tx_signature, created_at, claimed_at
                """)
            .AsNoTracking()
            .ToListAsync(cancellation);
        foreach (var person in claimed.GroupBy(reward => reward.UserId))
            await PostClaimAsync(claimId, person.Key, checked(person.Sum(reward => reward.Amount)), signature, now, cancellation);
        return claimed;
    }

    /// <summary>Makes the rewards of a claim that will never be on the chain pending again.</summary>
    /// <returns>How many; 0 if the claim was paid out or released before.</returns>
    public Task<int> ReleaseAsync(Guid claimId, CancellationToken cancellation) =>
        database.Database.ExecuteSqlAsync(
            $"""
            with bound as (
              select id from user_rewards where claim_id = {claimId} and status = {RewardStatus.Claiming} order by id for update
            )
            update user_rewards set status = {RewardStatus.Pending}, claim_id = null where id in (select id from bound)
            """,
            cancellation);

    private IQueryable<UserReward> Pending(Guid userId) =>
        database.UserRewards.Where(reward => reward.UserId == userId && reward.Status == RewardStatus.Pending);

    private async Task PostClaimAsync(
        Guid claimId, Guid userId, long amount, string signature, DateTimeOffset now, CancellationToken cancellation)
    {
        var posted = await ledger.PostAsync(
            new()
            {
                Id = Guid.CreateVersion7(now),
                Key = $"claim:{claimId}",
                Kind = PostingKinds.Claim,
                UserId = userId,
                TxSignature = signature,
                CreatedAt = now,
                Entries =
                [
                    new(Accounts.Pending(userId), Currencies.Neptu, -amount),
                    new(Accounts.Claimed(userId), Currencies.Neptu, amount),
                ],
            },
            cancellation);
        if (!posted)
            throw new InvalidOperationException("A claim was posted before its rewards were paid out.");
    }

    private void MustBeInTransaction()
    {
        if (database.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Rewards move together with the ledger: begin a transaction first.");
    }
}
