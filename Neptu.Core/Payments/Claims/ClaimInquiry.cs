using Microsoft.Extensions.Logging;
using Neptu.Core.Solana.Rpc;

namespace Neptu.Core.Payments.Claims;

/// <summary>Finds out what became of a claim, whether or not anybody ever told its signature.</summary>
/// <remarks>
/// That a claim is lost takes proof: the finalized chain has passed the last height at which its transaction could land;
/// a node that is at least as far then knows of no transaction that carries its reference and did what it says; and that
/// node's history begins before the transaction was built. Anything less leaves the claim as it is.
/// </remarks>
public sealed partial class ClaimInquiry(SolanaRpc rpc, ILogger<ClaimInquiry> log)
{
    /// <summary>Asks the chain; changes nothing.</summary>
    public async Task<ClaimFate> AskAsync(RewardClaim claim, CancellationToken cancellation)
    {
        // The height comes first: what is missing from a later look at the history is then missing for good.
        var position = await rpc.GetFinalizedPositionAsync(cancellation);
        if (position is not RpcAnswer<ChainPosition>.Found { Value: var reached })
            return Unknown(position);

        var signatures = await rpc.GetSignaturesOfAsync(claim.Reference, reached.Slot, cancellation);
        if (signatures is not RpcAnswer<AddressSignature[]>.Found { Value: var carriers })
            return Unknown(signatures);
        if (await FindPayoutAsync(claim, carriers, cancellation) is { } known)
            return known;
        if (reached.BlockHeight <= claim.LastValidBlockHeight)
            return new ClaimFate.Waiting(HasFailed: carriers.Any(carrier => !carrier.Succeeded));

        var history = await rpc.GetFirstAvailableSlotAsync(cancellation);
        if (history is not RpcAnswer<long>.Found { Value: var first })
            return Unknown(history);

        // A claim that was built on a slot of the future, as some server said, has no beginning that a history could reach back to.
        return first <= claim.BuiltAtSlot && claim.BuiltAtSlot <= reached.Slot
            ? new ClaimFate.Lost()
            : new ClaimFate.Unknown(RpcFailure.Refused);
    }

    /// <summary>Null if none of the transactions that carry the claim's reference is its payout.</summary>
    private async Task<ClaimFate?> FindPayoutAsync(RewardClaim claim, AddressSignature[] carriers, CancellationToken cancellation)
    {
        foreach (var carrier in carriers.Where(carrier => carrier.Succeeded))
        {
            var answer = await rpc.GetTransactionAsync(carrier.Signature, cancellation);
            if (answer is not RpcAnswer<ChainTransaction>.Found { Value: var transaction })
                return Unknown(answer);

            switch (ClaimVerifier.Check(transaction, claim))
            {
                case null:
                    return new ClaimFate.Paid(carrier.Signature);
                case ClaimRefusal.BalancesDisagree:
                    LogDisputed(log, claim.Id);
                    return new ClaimFate.Unknown(RpcFailure.Garbage);
            }
        }

        return carriers.Length < SolanaRpc.MostSignatures ? null : new ClaimFate.Unknown(RpcFailure.Garbage);
    }

    private static ClaimFate.Unknown Unknown<T>(RpcAnswer<T> answer) =>
        new(answer is RpcAnswer<T>.Failed { Why: var why } ? why : RpcFailure.Garbage);

    [LoggerMessage(LogLevel.Error, "Claim {ClaimId} was executed, but the wallet did not gain its amount. Somebody has to look at it.")]
    private static partial void LogDisputed(ILogger logger, Guid claimId);
}
