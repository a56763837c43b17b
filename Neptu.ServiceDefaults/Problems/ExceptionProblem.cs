using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Neptu.ServiceDefaults;

/// <summary>What a client is told about an exception: never the exception's own text.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">A sentence for a person; null for the one that goes with the status.</param>
/// <param name="IsExpected">The client's fault, or an outage: nothing that a stack trace would explain.</param>
internal sealed record ExceptionProblem(int Status, string? Detail, bool IsExpected)
{
    public static ExceptionProblem Of(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } bad => new(bad.StatusCode, Describe(json), IsExpected: true),
        BadHttpRequestException bad => new(bad.StatusCode, Detail: null, IsExpected: true),
        _ when DependencyFailure.IsIn(exception) => new(StatusCodes.Status503ServiceUnavailable, Detail: null, IsExpected: true),
        _ => new(StatusCodes.Status500InternalServerError, Detail: null, IsExpected: false),
    };

    /// <summary>
    /// A value of the wrong form has a path, made of members the client sent itself. Broken syntax has one too, but it
    /// leads to where the reader gave up; the reader's own exception inside tells the two apart.
    /// </summary>
    private static string Describe(JsonException exception) => exception is { Path.Length: > 1, InnerException: not JsonException }
        ? $"The body's value at {exception.Path} is missing or has the wrong form."
        : "The body is not valid JSON.";
}
