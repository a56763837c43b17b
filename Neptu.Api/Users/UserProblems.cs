using Microsoft.AspNetCore.Http.HttpResults;

namespace Neptu.Api.Users;

/// <summary>The expected ways in which a request about a person ends without an answer.</summary>
internal static class UserProblems
{
    public static ProblemHttpResult BirthDateRequired() =>
        TypedResults.Problem(
            "This user has not given a birth date yet.",
            statusCode: StatusCodes.Status400BadRequest,
            extensions: [new("requiresBirthDate", true)]);

    public static ProblemHttpResult BornInTheFuture() =>
        TypedResults.Problem("birthDate must not lie in the future.", statusCode: StatusCodes.Status400BadRequest);
}
