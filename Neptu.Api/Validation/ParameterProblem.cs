using Microsoft.AspNetCore.Http.HttpResults;

namespace Neptu.Api.Validation;

/// <summary>What validation of one parameter alone cannot see, refused in the same form.</summary>
internal static class ParameterProblem
{
    /// <param name="parameter">The parameter, as the request names it.</param>
    /// <param name="sentence">What is wrong with it, for a person.</param>
    public static ProblemHttpResult Of(string parameter, string sentence) =>
        TypedResults.Problem(new HttpValidationProblemDetails(new Dictionary<string, string[]> { [parameter] = [sentence] })
        {
            Status = StatusCodes.Status400BadRequest,
        });
}
