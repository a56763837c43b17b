using Microsoft.AspNetCore.Http.HttpResults;

namespace Neptu.Api.Idempotency;

/// <summary>Why a key was not taken. Each has a <c>reason</c> that a program can tell apart.</summary>
internal static class IdempotencyProblems
{
    public static ProblemHttpResult NotAKey() => Of(
        StatusCodes.Status400BadRequest,
        "idempotency_key_malformed",
        $"{IdempotencyKey.Header} must be one value of 1 to {IdempotencyKey.Longest} visible ASCII characters, such as a UUID, "
        + "best in quotes.");

    public static ProblemHttpResult OtherRequest() => Of(
        StatusCodes.Status422UnprocessableEntity,
        "idempotency_key_reused",
        $"This {IdempotencyKey.Header} came with another request before: take a new one for a new request.");

    public static ProblemHttpResult StillRunning() => Of(
        StatusCodes.Status409Conflict,
        "idempotency_key_in_use",
        "The same request is still being worked on: ask again in a moment.");

    private static ProblemHttpResult Of(int status, string reason, string sentence) =>
        TypedResults.Problem(sentence, statusCode: status, extensions: [new("reason", reason)]);
}
