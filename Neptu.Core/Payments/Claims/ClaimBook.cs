using Microsoft.EntityFrameworkCore;
using Neptu.Core.Auth;
using Neptu.Core.Data;
using Neptu.Core.Earning;
using Neptu.Core.Time;

namespace Neptu.Core.Payments.Claims;

/// <summary>What was done about a claim.</summary>
public enum ClaimSettlement
{
    /// <summary>Nothing: its outcome is not known.</summary>
    LeftOpen,

    /// <summary>All its rewards are paid out.</summary>
    PaidOut,

    /// <summary>All its rewards are pending again.</summary>
    Released,

    /// <summary>Nothing: its outcome was known already.</summary>
    SettledBefore,

    /// <summary>Nothing: the transaction has had an effect here before.</summary>
    SignatureTaken,
}

/// <summary>The claims, each settled once: all its rewards are paid out together, or are pending again together.</summary>
public sealed class ClaimBook(NeptuDbContext database, ChainSignatures signatures, Rewards rewards, TimeProvider time)
{
    /// <summary>The person's open claim, or null.</summary>
    public Task<RewardClaim?> FindOpenAsync(Guid userId, CancellationToken cancellation) =>
        database.Claims.AsNoTracking()
            .SingleOrDefaultAsync(claim => claim.UserId == userId && claim.Status == ClaimStatus.Open, cancellation);

    /// <summary>One of the caller's rewards, or null.</summary>
    public Task<UserReward?> FindRewardAsync(Caller caller, Guid rewardId, CancellationToken cancellation) =>
        database.UserRewards.AsNoTracking()
            .SingleOrDefaultAsync(reward => reward.Id == rewardId && reward.UserId == caller.UserId, cancellation);

    /// <summary>A claim.</summary>
    public Task<RewardClaim> GetAsync(Guid claimId, CancellationToken cancellation) =>
        database.Claims.AsNoTracking().SingleAsync(claim => claim.Id == claimId, cancellation);

    /// <summary>The rewards that are or were part of a claim.</summary>
    public Task<List<Guid>> RewardsOfAsync(Guid claimId, CancellationToken cancellation) =>
        database.ClaimRewards.Where(part => part.ClaimId == claimId).Select(part => part.RewardId).Order().ToListAsync(cancellation);

    /// <summary>How many rewards of a person were paid out so far.</summary>
    public Task<int> CountPaidOutAsync(Guid userId, CancellationToken cancellation) =>
        database.UserRewards.CountAsync(reward => reward.UserId == userId && reward.Status == RewardStatus.Claimed, cancellation);

    /// <summary>
    /// Does what the chain's word asks for, in a transaction of its own; within the caller's, the caller commits what was
    /// <see cref="ClaimSettlement.PaidOut"/> or <see cref="ClaimSettlement.Released"/> and nothing else.
    /// </summary>
    public async Task<ClaimSettlement> SettleAsync(RewardClaim claim, ClaimFate fate, CancellationToken cancellation)
    {
        if (fate is not (ClaimFate.Paid or ClaimFate.Lost))
            return ClaimSettlement.LeftOpen;
        if (database.Database.CurrentTransaction is not null)
            return await ApplyAsync(claim, fate, cancellation);

        await using var effect = await database.Database.BeginTransactionAsync(cancellation);
        var settlement = await ApplyAsync(claim, fate, cancellation);
        if (settlement is ClaimSettlement.PaidOut or ClaimSettlement.Released)
            await effect.CommitAsync(cancellation);
        return settlement;
    }

    private Task<ClaimSettlement> ApplyAsync(RewardClaim claim, ClaimFate fate, CancellationToken cancellation) =>
        fate is ClaimFate.Paid paid
            ? PayOutAsync(claim, paid.Signature, cancellation)
            : ReleaseAsync(claim, cancellation);

    private async Task<ClaimSettlement> PayOutAsync(RewardClaim claim, string signature, CancellationToken cancellation)
    {
        if (!await signatures.TakeAsync(signature, SignaturePurposes.Claim, claim.UserId, cancellation))
            return ClaimSettlement.SignatureTaken;
        if (!await CloseAsync(claim.Id, ClaimStatus.Paid, signature, cancellation))
            return ClaimSettlement.SettledBefore;

        var paid = await rewards.MarkClaimedAsync(claim.Id, signature, cancellation);
        return paid.Sum(reward => reward.Amount) == claim.Amount
            ? ClaimSettlement.PaidOut
            : throw new InvalidOperationException($"The rewards of claim {claim.Id} do not come to its amount.");
    }

    private async Task<ClaimSettlement> ReleaseAsync(RewardClaim claim, CancellationToken cancellation)
    {
        if (!await CloseAsync(claim.Id, ClaimStatus.Released, signature: null, cancellation))
            return ClaimSettlement.SettledBefore;

        await rewards.ReleaseAsync(claim.Id, cancellation);
        return ClaimSettlement.Released;
    }

    /// <summary>False if the claim is not open any more. Whoever comes at the same moment waits here.</summary>
    private async Task<bool> CloseAsync(Guid claimId, string status, string? signature, CancellationToken cancellation) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            update claims set status = {status}, tx_signature = {signature}, settled_at = {time.DatabaseNow()}
            where id = {claimId} and status = {ClaimStatus.Open}
            """,
            cancellation) == 1;
}
