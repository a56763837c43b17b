using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Neptu.Core.Earning;
using Neptu.Core.Time;
using Neptu.Core.Users;

namespace Neptu.Core.Referrals;

/// <summary>Who brought whom, once for everybody who was brought.</summary>
public sealed class ReferralStore(NeptuDbContext database, Rewards rewards, TimeProvider time)
{
    /// <summary>A person's code and some of those they brought, in one statement; null if there is no such person.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="offset">How many newer ones to leave out.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<ReferralSummary?> SummariseAsync(Guid userId, int limit, int offset, CancellationToken cancellation)
    {
        var brought = database.Referrals.Where(referral => referral.ReferrerId == userId);
        var page = WithRewards(brought.OrderByDescending(referral => referral.CreatedAt).ThenByDescending(referral => referral.Id)
            .Skip(offset).Take(limit));
        return database.Users
            .Where(user => user.Id == userId)
            .Select(user => new ReferralSummary(user.ReferralCode, new(page.ToList(), brought.Count())))
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Notes whose code brought a person and rewards both, or does nothing.</summary>
    /// <param name="refereeId">Who was brought.</param>
    /// <param name="code">The other's code, in capitals.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ReferralOutcome> ReferAsync(Guid refereeId, string code, CancellationToken cancellation)
    {
        var people = await database.Users.AsNoTracking()
            .Where(user => user.Id == refereeId || user.ReferralCode == code)
            .ToListAsync(cancellation);
        var referee = people.Single(user => user.Id == refereeId);
        var owners = people.Where(user => user.ReferralCode == code).ToList();
        return owners switch
        {
            [] => new ReferralOutcome.UnknownCode(),
            [var referrer] when referrer.Id == refereeId => new ReferralOutcome.OwnCode(),
            [var referrer] when referrer.CreatedAt > referee.CreatedAt => new ReferralOutcome.CameLater(),
            [var referrer] => await RewardAsync(referrer, referee, cancellation),
            _ => new ReferralOutcome.AmbiguousCode(),
        };
    }

    private async Task<ReferralOutcome> RewardAsync(User referrer, User referee, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var referral = new Referral
        {
            Id = Guid.CreateVersion7(now),
            ReferrerId = referrer.Id,
            RefereeId = referee.Id,
            ReferrerRewardId = Guid.CreateVersion7(now),
            RefereeRewardId = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        NewReward[] earned =
        [
            new(referrer.Id, RewardTypes.Referral, RewardAmounts.Referrer, $"referral:{referee.Id}:referrer", "You brought somebody")
            {
                Id = referral.ReferrerRewardId,
            },
            new(referee.Id, RewardTypes.RefereeBonus, RewardAmounts.Referee, $"referral:{referee.Id}:referee", "Somebody brought you")
            {
                Id = referral.RefereeRewardId,
            },
        ];
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        foreach (var reward in earned)
        {
            // Whoever comes second waits for the first at the key of the first reward, and then finds it taken.
            if (!await rewards.GrantAsync(reward, cancellation))
                return new ReferralOutcome.AlreadyReferred();
        }

        database.Referrals.Add(referral);
        await database.SaveChangesAsync(cancellation);
        var done = await WithRewards(database.Referrals.Where(row => row.Id == referral.Id)).AsNoTracking().SingleAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new ReferralOutcome.Done(done);
    }

    private IQueryable<ReferralWithRewards> WithRewards(IQueryable<Referral> referrals) =>
        from referral in referrals
        join referrerReward in database.UserRewards on referral.ReferrerRewardId equals referrerReward.Id
        join refereeReward in database.UserRewards on referral.RefereeRewardId equals refereeReward.Id
        select new ReferralWithRewards(referral, referrerReward, refereeReward);
}
