using Neptu.Core.Earning;
using Neptu.Core.Solana.Rpc;

namespace Neptu.Core.Payments.Claims;

/// <summary>What came of asking for a claim's transaction.</summary>
public abstract record ClaimBuildOutcome
{
    private ClaimBuildOutcome()
    {
    }

    /// <summary>Here it is; asked again, the same one as long as it may land.</summary>
    public sealed record Built(RewardClaim Claim) : ClaimBuildOutcome;

    /// <summary>There is nothing to claim.</summary>
    public sealed record NothingPending : ClaimBuildOutcome;

    /// <summary>What can be claimed comes to another amount, in units of 10^-6 NEPTU.</summary>
    public sealed record OtherAmount(long Amount) : ClaimBuildOutcome;

    /// <summary>The last claim's transaction failed, and until its block hash expires another might still land.</summary>
    public sealed record MustExpire : ClaimBuildOutcome;

    /// <summary>The chain could not be asked.</summary>
    public sealed record ChainUnavailable(RpcFailure Why) : ClaimBuildOutcome;
}

/// <summary>What came of saying that a transaction has paid a reward out.</summary>
public abstract record ClaimOutcome
{
    private ClaimOutcome()
    {
    }

    /// <summary>It has, now or already before.</summary>
    public sealed record PaidOut(UserReward Reward) : ClaimOutcome;

    /// <summary>The person has no such reward.</summary>
    public sealed record UnknownReward : ClaimOutcome;

    /// <summary>The reward is not part of an open claim.</summary>
    public sealed record NotClaimed : ClaimOutcome;

    /// <summary>The reward was paid out by another transaction, or the transaction has had another effect before.</summary>
    public sealed record SignatureTaken : ClaimOutcome;

    /// <summary>The chain has no such transaction in a finalized block, or not yet.</summary>
    /// <param name="WasSeen">The network knows it; it only has to become final.</param>
    public sealed record NotFoundYet(bool WasSeen) : ClaimOutcome;

    /// <summary>The chain could not be asked.</summary>
    public sealed record ChainUnavailable(RpcFailure Why) : ClaimOutcome;

    /// <summary>The transaction did not pay the claim out, and never will have.</summary>
    public sealed record Refused(ClaimRefusal Why) : ClaimOutcome;
}

/// <summary>What came of asking to give up on what failed.</summary>
public abstract record ClaimRevertOutcome
{
    private ClaimRevertOutcome()
    {
    }

    /// <summary>The open claim, if there was one, has been looked at.</summary>
    /// <param name="Released">Rewards that are pending again.</param>
    /// <param name="PaidOut">How many rewards of the person were paid out so far.</param>
    public sealed record Done(IReadOnlyList<Guid> Released, int PaidOut) : ClaimRevertOutcome;

    /// <summary>The chain could not be asked.</summary>
    public sealed record ChainUnavailable(RpcFailure Why) : ClaimRevertOutcome;
}
