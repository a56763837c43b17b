using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Auth;
using Neptu.Api.Validation;
using Neptu.Core.Auth;
using Neptu.Core.Payments.Claims;

namespace Neptu.Api.Payments;

/// <summary>Rewards on their way to the chain.</summary>
internal static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder routes)
    {
        var claims = routes.MapGroup("").WithTags("Claims").ProducesValidationProblem()
            .RequirePayments().RequireOwner().RequireProof(Proof.Proven);
        claims.MapPost("/pay/claim/build", Build).AllowAnonymousWallet().WithName("BuildClaim")
            .WithSummary("The transaction that pays all pending rewards out, unsigned; they are bound to it until its outcome is known")
            .ProducesProblem(StatusCodes.Status409Conflict);
        claims.MapPost("/wallet/claim/{walletAddress}", Confirm).AllowAnonymousWallet().WithName("ClaimReward")
            .WithSummary("Confirms from the chain that a claim was paid out, for all its rewards at once")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        claims.MapPost("/wallet/revert-failed-claims/{walletAddress}", Revert).WithName("RevertFailedClaims")
            .WithSummary("Makes the rewards of a claim pending again if the chain proves that it will never be paid");
    }

    private static async Task<Results<Ok<BuiltClaimResponse>, ProblemHttpResult>> Build(
        BuildClaimRequest request, Caller caller, ClaimDesk desk, CancellationToken cancellation) =>
        await desk.BuildAsync(caller, request.AmountInUnits(), cancellation) switch
        {
            ClaimBuildOutcome.Built { Claim: var claim } => TypedResults.Ok(BuiltClaimResponse.From(claim)),
            ClaimBuildOutcome.NothingPending => PaymentProblems.NothingPending(),
            ClaimBuildOutcome.OtherAmount { Amount: var amount } => PaymentProblems.OtherAmount(amount),
            ClaimBuildOutcome.MustExpire => PaymentProblems.MustExpire(),
            ClaimBuildOutcome.ChainUnavailable { Why: var why } => PaymentProblems.ChainUnavailable(why),
            var other => throw new InvalidOperationException($"An outcome of no kind: {other.GetType().Name}."),
        };

    private static async Task<Results<Ok<ClaimedRewardResponse>, Accepted<PendingResponse>, ProblemHttpResult>> Confirm(
        [WalletAddress] string walletAddress,
        ClaimRewardRequest request,
        Caller caller,
        ClaimDesk desk,
        CancellationToken cancellation) =>
        await desk.ConfirmAsync(caller, request.RewardId!.Value, request.ClaimTxSignature!, cancellation) switch
        {
            ClaimOutcome.PaidOut { Reward: var reward } => TypedResults.Ok(ClaimedRewardResponse.From(reward)),
            ClaimOutcome.NotFoundYet { WasSeen: var seen } => PendingResponse.Of(seen),
            ClaimOutcome.UnknownReward => PaymentProblems.UnknownReward(),
            ClaimOutcome.NotClaimed => PaymentProblems.NotClaimed(),
            ClaimOutcome.SignatureTaken => PaymentProblems.SignatureTaken(),
            ClaimOutcome.ChainUnavailable { Why: var why } => PaymentProblems.ChainUnavailable(why),
            ClaimOutcome.Refused { Why: var why } => PaymentProblems.Refused(why),
            var other => throw new InvalidOperationException($"An outcome of no kind: {other.GetType().Name}."),
        };

    private static async Task<Results<Ok<RevertedClaimsResponse>, ProblemHttpResult>> Revert(
        [WalletAddress] string walletAddress, Caller caller, ClaimDesk desk, CancellationToken cancellation) =>
        await desk.RevertAsync(caller, cancellation) switch
        {
            ClaimRevertOutcome.Done done => TypedResults.Ok(RevertedClaimsResponse.From(done)),
            ClaimRevertOutcome.ChainUnavailable { Why: var why } => PaymentProblems.ChainUnavailable(why),
            var other => throw new InvalidOperationException($"An outcome of no kind: {other.GetType().Name}."),
        };
}
