using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Core.ApiAccess;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>The expected ways in which a change of a plan or a pack is not made.</summary>
internal static class CatalogueProblems
{
    public static ProblemHttpResult NotFound() =>
        TypedResults.Problem("There is none with this id.", statusCode: StatusCodes.Status404NotFound);

    public static ProblemHttpResult Of(CatalogueOutcome outcome) => outcome switch
    {
        CatalogueOutcome.SlugTaken => TypedResults.Problem("Another one has this slug.", statusCode: StatusCodes.Status400BadRequest),
        CatalogueOutcome.InUse => TypedResults.Problem(
            "Subscriptions or keys refer to it. Set isActive to false to take it off the list.",
            statusCode: StatusCodes.Status409Conflict),
        _ => NotFound(),
    };
}
