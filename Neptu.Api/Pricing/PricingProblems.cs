using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Core.Pricing;

namespace Neptu.Api.Pricing;

/// <summary>The expected ways in which a request about plans ends without an answer.</summary>
internal static class PricingProblems
{
    public static ProblemHttpResult NotFound() =>
        TypedResults.Problem("There is no such plan.", statusCode: StatusCodes.Status404NotFound);

    public static ProblemHttpResult Of(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.SlugTaken =>
            TypedResults.Problem("Another plan has this slug.", statusCode: StatusCodes.Status400BadRequest),
        PlanOutcome.InUse =>
            TypedResults.Problem(
                "People have this plan, or fall back on it. Set isActive to false to take it off the list.",
                statusCode: StatusCodes.Status409Conflict),
        _ => NotFound(),
    };
}
