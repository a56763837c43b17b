using Microsoft.Extensions.Options;
using Neptu.Core.Auth;
using Neptu.Core.Earning;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Rpc;

namespace Neptu.Core.Payments.Claims;

/// <summary>Pays rewards out: what is claimed is fixed here, and whether it was paid is taken from the chain.</summary>
public sealed class ClaimDesk(
    ClaimBook book,
    ClaimBuilder builder,
    ClaimInquiry inquiry,
    TransactionLookup chain,
    SolanaRpc rpc,
    IOptions<SolanaOptions> options,
    TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <summary>The transaction that takes all of the caller's pending rewards out of the pool.</summary>
    /// <param name="caller">Who claims.</param>
    /// <param name="amount">What the person believes to claim, in units of 10^-6 NEPTU; it is only compared.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ClaimBuildOutcome> BuildAsync(Caller caller, long amount, CancellationToken cancellation)
    {
        if (await book.FindOpenAsync(caller.UserId, cancellation) is { } open)
        {
            switch (await inquiry.AskAsync(open, cancellation))
            {
                case ClaimFate.Unknown { Why: var why }:
                    return new ClaimBuildOutcome.ChainUnavailable(why);
                case ClaimFate.Waiting { HasFailed: true }:
                    return new ClaimBuildOutcome.MustExpire();
                case var fate:
                    await book.SettleAsync(open, fate, cancellation);
                    break;
            }
        }

        // Our own, never the client's: what the client says about its height could make a claim look lost that is not.
        return await rpc.GetLatestBlockhashAsync(cancellation) switch
        {
            RpcAnswer<LatestBlockhash>.Found { Value: var latest } => await builder.BuildAsync(caller, amount, latest, cancellation),
            RpcAnswer<LatestBlockhash>.Failed { Why: var why } => new ClaimBuildOutcome.ChainUnavailable(why),
            _ => new ClaimBuildOutcome.ChainUnavailable(RpcFailure.Garbage),
        };
    }

    /// <summary>
    /// Finds out whether a transaction has paid out the claim that one of the caller's rewards is part of. A transaction
    /// that only has to become final is waited for: apps ask once, as soon as the network has it.
    /// </summary>
    /// <param name="caller">Whose reward.</param>
    /// <param name="rewardId">Which of them.</param>
    /// <param name="signature">A valid <see cref="Solana.TransactionSignature"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ClaimOutcome> ConfirmAsync(Caller caller, Guid rewardId, string signature, CancellationToken cancellation)
    {
        var end = time.GetUtcNow() + options.Value.FinalityWait;
        while (true)
        {
            var outcome = await LookAsync(caller, rewardId, signature, cancellation);
            if (outcome is not ClaimOutcome.NotFoundYet { WasSeen: true } || time.GetUtcNow() >= end)
                return outcome;

            await Task.Delay(LookEvery, time, cancellation);
        }
    }

    /// <summary>Makes the rewards of the caller's open claim pending again if the chain proves that it will never be paid.</summary>
    public async Task<ClaimRevertOutcome> RevertAsync(Caller caller, CancellationToken cancellation)
    {
        IReadOnlyList<Guid> released = [];
        if (await book.FindOpenAsync(caller.UserId, cancellation) is { } open)
        {
            var fate = await inquiry.AskAsync(open, cancellation);
            if (fate is ClaimFate.Unknown { Why: var why })
                return new ClaimRevertOutcome.ChainUnavailable(why);
            if (await book.SettleAsync(open, fate, cancellation) is ClaimSettlement.Released)
                released = await book.RewardsOfAsync(open.Id, cancellation);
        }

        return new ClaimRevertOutcome.Done(released, await book.CountPaidOutAsync(caller.UserId, cancellation));
    }

    private async Task<ClaimOutcome> LookAsync(Caller caller, Guid rewardId, string signature, CancellationToken cancellation)
    {
        if (await book.FindRewardAsync(caller, rewardId, cancellation) is not { } reward)
            return new ClaimOutcome.UnknownReward();
        if (reward.Status != RewardStatus.Claiming)
            return OutcomeOf(reward, signature);

        return await chain.FindAsync(signature, cancellation) switch
        {
            NamedTransaction.Final final => await JudgeAsync(caller, reward, final.Transaction, cancellation),
            NamedTransaction.NotFinal { WasSeen: var seen } => new ClaimOutcome.NotFoundYet(seen),
            NamedTransaction.Unknown { Why: var why } => new ClaimOutcome.ChainUnavailable(why),
            _ => new ClaimOutcome.Refused(ClaimRefusal.UnsupportedVersion),
        };
    }

    private async Task<ClaimOutcome> JudgeAsync(
        Caller caller, UserReward reward, ChainTransaction transaction, CancellationToken cancellation)
    {
        var claim = await book.GetAsync(reward.ClaimId!.Value, cancellation);
        if (ClaimVerifier.Check(transaction, claim) is { } refusal)
            return new ClaimOutcome.Refused(refusal);

        // Whatever that did, or somebody at the same moment: the reward tells.
        await book.SettleAsync(claim, new ClaimFate.Paid(transaction.Signature), cancellation);
        return await book.FindRewardAsync(caller, reward.Id, cancellation) is { } settled
            ? OutcomeOf(settled, transaction.Signature)
            : new ClaimOutcome.UnknownReward();
    }

    private static ClaimOutcome OutcomeOf(UserReward reward, string signature) => reward.Status switch
    {
        RewardStatus.Claimed when reward.ClaimTxSignature == signature => new ClaimOutcome.PaidOut(reward),
        RewardStatus.Pending => new ClaimOutcome.NotClaimed(),
        _ => new ClaimOutcome.SignatureTaken(),
    };
}
