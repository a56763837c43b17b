using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Writes problem details (RFC 9457), completed with <c>success</c>, <c>error</c> and <c>traceId</c>. The first two
/// are what the single-page app looks at; the third is what a person quotes to an operator.
/// </summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    private const string ContentType = "application/problem+json";

    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        Complete(context.ProblemDetails, http);
        http.Response.StatusCode = context.ProblemDetails.Status ?? http.Response.StatusCode;
        http.Response.Headers.CacheControl = "no-store";

        // By its run-time type, so that validation's errors are written too.
        await http.Response.WriteAsJsonAsync(
            context.ProblemDetails, context.ProblemDetails.GetType(), options: null, ContentType, http.RequestAborted);
    }

    private static void Complete(ProblemDetails problem, HttpContext http)
    {
        problem.Status ??= http.Response.StatusCode;
        var defaults = TypedResults.Problem(statusCode: problem.Status).ProblemDetails;
        problem.Type ??= defaults.Type;
        problem.Title ??= defaults.Title;

        var sentence = problem is HttpValidationProblemDetails { Errors.Count: > 0 } validation
            ? ProblemSentences.Summarise(validation.Errors)
            : ProblemSentences.For(problem.Status.Value);
        if (problem is HttpValidationProblemDetails { Errors: var errors })
            UseWireNames(errors);
        problem.Detail ??= sentence;
        problem.Extensions["success"] = false;
        problem.Extensions.TryAdd("error", problem.Detail);
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
    }

    /// <summary>Validation names members as the code does; a client knows them as they are written in JSON.</summary>
    private static void UseWireNames(IDictionary<string, string[]> errors)
    {
        foreach (var (name, messages) in errors.ToArray())
        {
            errors.Remove(name);
            errors[string.Join('.', name.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName))] = messages;
        }
    }
}
