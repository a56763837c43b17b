using Neptu.Api.Earning;
using Neptu.Core.Accounting;
using Neptu.Core.Earning;
using Neptu.Core.Payments.Claims;

namespace Neptu.Api.Payments;

/// <summary>What a claim is: the amount and the nonce that the transaction has.</summary>
internal sealed record ClaimDto(decimal Amount, long Nonce);

/// <summary>A claim's transaction as bytes, its signature zero.</summary>
internal sealed record BuiltClaimResponse(
    IReadOnlyList<int> SerializedTransaction, TransactionLifetimeDto Transaction, ClaimDto Claim) : SuccessResponse
{
    public static BuiltClaimResponse From(RewardClaim claim) =>
        new(
            [.. claim.Transaction.Select(one => (int)one)],
            new(claim.Blockhash, claim.LastValidBlockHeight),
            new(TokenAmount.Tokens(claim.Amount), claim.Nonce));
}

/// <summary>A reward that was paid out.</summary>
internal sealed record ClaimedRewardResponse(UserRewardDto Reward) : SuccessResponse
{
    public static ClaimedRewardResponse From(UserReward reward) => new(UserRewardDto.From(reward));
}

/// <summary>What was given up on.</summary>
/// <param name="RevertedCount">How many rewards are pending again.</param>
/// <param name="RevertedIds">Which.</param>
/// <param name="TotalClaimed">How many rewards of the person were paid out so far.</param>
internal sealed record RevertedClaimsResponse(int RevertedCount, IReadOnlyList<Guid> RevertedIds, int TotalClaimed) : SuccessResponse
{
    public static RevertedClaimsResponse From(ClaimRevertOutcome.Done done) => new(done.Released.Count, done.Released, done.PaidOut);
}
