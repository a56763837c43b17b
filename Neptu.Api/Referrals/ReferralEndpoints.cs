using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Auth;
using Neptu.Api.Validation;
using Neptu.Core.Auth;
using Neptu.Core.Referrals;

namespace Neptu.Api.Referrals;

/// <summary>Who brought whom.</summary>
internal static class ReferralEndpoints
{
    public static void MapReferrals(this IEndpointRouteBuilder routes)
    {
        var referrals = routes.MapGroup("/referrals/{walletAddress}").WithTags("Referrals").ProducesValidationProblem()
            .RequireOwner().RequireProof(Proof.Proven);
        referrals.MapGet("/", List).WithName("ListReferrals").WithSummary("A person's code and those they brought, newest first");
        referrals.MapPost("/", Refer).WithName("Refer").WithSummary("Says, once, whose code brought a person; both are rewarded")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<ReferralsResponse>, ProblemHttpResult>> List(
        [WalletAddress] string walletAddress,
        Caller caller,
        ReferralStore referrals,
        CancellationToken cancellation,
        [Range(1, Paging.Most)] int limit = 20,
        [Range(0, int.MaxValue)] int offset = 0) =>
        await referrals.SummariseAsync(caller.UserId, limit, offset, cancellation) is { } summary
            ? TypedResults.Ok(ReferralsResponse.From(summary, limit, offset))
            : AccessProblems.WalletNotFound();

    private static async Task<Results<Ok<ReferralResponse>, ProblemHttpResult>> Refer(
        [WalletAddress] string walletAddress,
        ReferralRequest request,
        Caller caller,
        ReferralStore referrals,
        CancellationToken cancellation)
    {
        return await referrals.ReferAsync(caller.UserId, request.Code!.ToUpperInvariant(), cancellation) switch
        {
            ReferralOutcome.Done done => TypedResults.Ok(new ReferralResponse(ReferralDto.From(done.Referral))),
            ReferralOutcome.UnknownCode => Problem(StatusCodes.Status404NotFound, "Nobody has this code."),
            ReferralOutcome.AmbiguousCode => Problem(StatusCodes.Status409Conflict, "More than one person has this code."),
            ReferralOutcome.OwnCode => Problem(StatusCodes.Status400BadRequest, "Nobody is brought by themselves."),
            ReferralOutcome.CameLater => Problem(StatusCodes.Status400BadRequest, "Whoever has this code came later than you."),
            ReferralOutcome.AlreadyReferred => Problem(StatusCodes.Status409Conflict, "You named who brought you before."),
            var other => throw new InvalidOperationException($"An outcome without an answer: {other.GetType().Name}."),
        };
    }

    private static ProblemHttpResult Problem(int status, string sentence) => TypedResults.Problem(sentence, statusCode: status);
}
