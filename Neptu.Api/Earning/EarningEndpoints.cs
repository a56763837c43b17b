using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Auth;
using Neptu.Api.Validation;
using Neptu.Core.Auth;
using Neptu.Core.Earning;
using Neptu.Core.Time;

namespace Neptu.Api.Earning;

/// <summary>Check-ins and rewards, each person's own.</summary>
internal static class EarningEndpoints
{
    public static void MapEarning(this IEndpointRouteBuilder routes)
    {
        var wallet = routes.MapGroup("/wallet").WithTags("Wallet").ProducesValidationProblem()
            .RequireOwner().RequireProof(Proof.Proven).AllowAnonymousWallet();
        wallet.MapGet("/rewards/{walletAddress}", ListRewards).WithName("ListRewards")
            .WithSummary("A person's pending rewards, newest first, and what all of them come to");
        wallet.MapGet("/streak/{walletAddress}", GetStreak).WithName("GetStreak")
            .WithSummary("How many days in a row a person came by");
        wallet.MapPost("/check-in/{walletAddress}", CheckIn).WithName("CheckIn")
            .WithSummary("Checks a person in, once a day of Bali's")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<Ok<RewardsResponse>, ProblemHttpResult>> ListRewards(
        [WalletAddress] string walletAddress,
        Caller caller,
        Rewards rewards,
        CancellationToken cancellation,
        [Range(1, Paging.Most)] int limit = 50,
        [Range(0, int.MaxValue)] int offset = 0)
    {
        return await rewards.ListPendingAsync(caller.UserId, limit, offset, cancellation) is { } page
            ? TypedResults.Ok(RewardsResponse.From(page, limit, offset))
            : AccessProblems.WalletNotFound();
    }

    private static async Task<StreakResponse> GetStreak(
        [WalletAddress] string walletAddress, Caller caller, CheckIns checkIns, TimeProvider time, CancellationToken cancellation)
    {
        var today = time.BaliToday();
        var streak = await checkIns.FindStreakAsync(caller.UserId, cancellation);
        return new(streak is null ? null : StreakDto.From(streak, today), streak?.LastDay == today);
    }

    private static async Task<Results<Ok<CheckInResponse>, ProblemHttpResult>> CheckIn(
        [WalletAddress] string walletAddress, Caller caller, CheckIns checkIns, CancellationToken cancellation)
    {
        return await checkIns.CheckInAsync(caller.UserId, cancellation) is { } outcome
            ? TypedResults.Ok(CheckInResponse.From(outcome))
            : TypedResults.Problem("Already checked in today.", statusCode: StatusCodes.Status400BadRequest);
    }
}
