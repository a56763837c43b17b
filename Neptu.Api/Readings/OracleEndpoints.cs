using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Auth;
using Neptu.Api.Pricing;
using Neptu.Core.Auth;
using Neptu.Core.Oracle;
using Neptu.Core.Pricing;

namespace Neptu.Api.Readings;

/// <summary>Questions to the oracle, in the name of whoever asks.</summary>
internal static class OracleEndpoints
{
    public static void MapOracle(this IEndpointRouteBuilder readings) =>
        readings.MapPost("/oracle", Ask).WithName("AskOracle").WithSummary("Asks the oracle about a birth, or about a day for it")
            .RequireProof(Proof.Proven)
            .ProducesPaidProblems()
            .ProducesProblem(StatusCodes.Status502BadGateway)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesProblem(StatusCodes.Status504GatewayTimeout);

    private static async Task<Results<Ok<OracleResponse>, ProblemHttpResult>> Ask(
        OracleRequest request, Caller caller, OracleDesk oracle, CancellationToken cancellation) =>
        await oracle.AskAsync(caller.UserId, request.ToQuestion(), cancellation) switch
        {
            OracleOutcome.Answered answered => TypedResults.Ok(new OracleResponse(answered.Message, answered.Cached)),
            OracleOutcome.Locked locked => PaidAccess.NothingLeft(PaidReadings.AiChat, locked.PlanName, locked.Limit),
            OracleOutcome.Failed failed => ProblemOf(failed.Why),
            var other => throw new InvalidOperationException($"An outcome without an answer: {other.GetType().Name}."),
        };

    private static ProblemHttpResult ProblemOf(OracleFailure why) => why switch
    {
        OracleFailure.Silent => Problem(
            StatusCodes.Status504GatewayTimeout, "The oracle did not answer in time. Nothing was used up: please ask again."),
        OracleFailure.Unavailable => Problem(
            StatusCodes.Status503ServiceUnavailable,
            "The oracle cannot be asked at the moment. Nothing was used up: please try again later."),
        _ => Problem(
            StatusCodes.Status502BadGateway, "The oracle gave no answer that makes sense. Nothing was used up: please ask again."),
    };

    private static ProblemHttpResult Problem(int status, string sentence) =>
        TypedResults.Problem(sentence, statusCode: status, extensions: [new("retryable", true)]);
}
