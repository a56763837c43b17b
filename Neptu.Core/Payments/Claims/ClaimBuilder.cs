using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Neptu.Core.Auth;
using Neptu.Core.Data;
using Neptu.Core.Earning;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Rpc;
using Neptu.Core.Time;

namespace Neptu.Core.Payments.Claims;

/// <summary>Fixes what a claim is: all that is pending at one moment, bound to one transaction before anybody can sign it.</summary>
public sealed class ClaimBuilder(
    NeptuDbContext database, ClaimBook book, Rewards rewards, IOptions<SolanaOptions> options, TimeProvider time)
{
    /// <summary>Builds a claim, or gives back the open one; one at a time for a person.</summary>
    /// <param name="caller">Who claims.</param>
    /// <param name="amount">What the person believes to claim, in units of 10^-6 NEPTU.</param>
    /// <param name="latest">What to build on.</param>
    /// <param name="cancellation">Ends the wait; nothing is bound then.</param>
    public async Task<ClaimBuildOutcome> BuildAsync(Caller caller, long amount, LatestBlockhash latest, CancellationToken cancellation)
    {
        await using var effect = await database.Database.BeginTransactionAsync(cancellation);
        await database.Database.ExecuteSqlAsync($"select from users where id = {caller.UserId} for no key update", cancellation);
        if (await book.FindOpenAsync(caller.UserId, cancellation) is { } open)
            return Offer(open, amount);

        var pending = await rewards.LockPendingAsync(caller.UserId, ids: null, cancellation);
        if (pending.Count == 0)
            return new ClaimBuildOutcome.NothingPending();

        var claim = Create(caller, pending.Sum(reward => reward.Amount), latest);
        if (claim.Amount != amount)
            return new ClaimBuildOutcome.OtherAmount(claim.Amount);

        database.Claims.Add(claim);
        database.ClaimRewards.AddRange(pending.Select(reward =>
            new ClaimReward { ClaimId = claim.Id, RewardId = reward.Id, Amount = reward.Amount }));
        await database.SaveChangesAsync(cancellation);
        await rewards.MarkClaimingAsync(claim.Id, [.. pending.Select(reward => reward.Id)], cancellation);
        await effect.CommitAsync(cancellation);
        return new ClaimBuildOutcome.Built(claim);
    }

    private static ClaimBuildOutcome Offer(RewardClaim open, long amount) =>
        open.Amount == amount ? new ClaimBuildOutcome.Built(open) : new ClaimBuildOutcome.OtherAmount(open.Amount);

    private RewardClaim Create(Caller caller, long amount, LatestBlockhash latest)
    {
        var now = time.DatabaseNow();
        ClaimPayout payout = new(amount, now.ToUnixTimeMilliseconds(), PublicKey.Random());
        var transaction = ClaimTransaction.Build(PublicKey.Parse(caller.Wallet), payout, latest.Blockhash, options.Value);
        return new()
        {
            Id = Guid.CreateVersion7(now),
            UserId = caller.UserId,
            Status = ClaimStatus.Open,
            Amount = amount,
            Nonce = payout.Nonce,
            Reference = payout.Reference.ToString(),
            Transaction = transaction.Message.ToUnsignedTransaction(),
            TokenAccount = transaction.TokenAccount.ToString(),
            Blockhash = latest.Blockhash,
            LastValidBlockHeight = latest.LastValidBlockHeight,
            BuiltAtSlot = latest.Slot,
            CreatedAt = now,
        };
    }
}
