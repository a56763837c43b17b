using Microsoft.Extensions.Primitives;
using Neptu.Core.Idempotency;
using Neptu.ServiceDefaults;

namespace Neptu.Api.Idempotency;

/// <summary>
/// Runs a request with an idempotency key once, and gives its answer again to whoever repeats it: docs/adr/0011-idempotency-keys.md.
/// </summary>
internal sealed partial class IdempotencyMiddleware(RequestDelegate next, ILogger<IdempotencyMiddleware> logger)
{
    private const string RetryAfterSeconds = "1";

    public Task InvokeAsync(HttpContext http, IdempotencyStore store) =>
        http.Request.Headers.TryGetValue(IdempotencyKey.Header, out var header)
        && http.GetEndpoint()?.Metadata.GetMetadata<TakesIdempotencyKey>() is not null
            ? AnswerAsync(http, store, header)
            : next(http);

    private async Task AnswerAsync(HttpContext http, IdempotencyStore store, StringValues header)
    {
        if (!IdempotencyKey.TryRead(header, out var key))
        {
            await IdempotencyProblems.NotAKey().ExecuteAsync(http);
            return;
        }

        var fingerprint = await RequestIdentity.FingerprintAsync(http.Request, http.RequestAborted);
        var outcome = await store.BeginAsync(RequestIdentity.KeyOf(http, key), fingerprint, http.RequestAborted);
        await (outcome switch
        {
            KeyOutcome.Leased { Lease: var lease } => RunAsync(http, store, lease),
            KeyOutcome.Answered { Answer: var answer } => ReplayAsync(http, answer),
            KeyOutcome.OtherRequest => IdempotencyProblems.OtherRequest().ExecuteAsync(http),
            KeyOutcome.Running => ComeBackAsync(http),
            var other => throw new InvalidOperationException($"An outcome of no kind: {other.GetType().Name}."),
        });
    }

    private async Task RunAsync(HttpContext http, IdempotencyStore store, KeyLease lease)
    {
        using var written = new MemoryStream();
        var body = http.Response.Body;
        http.Response.Body = written;
        try
        {
            await next(http);
        }
        catch
        {
            // What was begun was rolled back, or is found again by its own unique key.
            await EndAsync(store.ReleaseAsync(lease, CancellationToken.None));
            throw;
        }
        finally
        {
            http.Response.Body = body;
        }

        // Whether or not somebody still waits for it: they may have left to ask again.
        KeptAnswer answer = new(http.Response.StatusCode, http.Response.ContentType, written.ToArray());
        await EndAsync(IsFinal(http.Response)
            ? store.CompleteAsync(lease, answer, CancellationToken.None)
            : store.ReleaseAsync(lease, CancellationToken.None));
        await body.WriteAsync(answer.Body, http.RequestAborted);
    }

    private static async Task ReplayAsync(HttpContext http, KeptAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        http.Response.Headers[IdempotencyKey.ReplayedHeader] = "true";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    private static Task ComeBackAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return IdempotencyProblems.StillRunning().ExecuteAsync(http);
    }

    /// <summary>An answer that asks to be asked again, or that says nothing of the request itself, is not the last word on it.</summary>
    private static bool IsFinal(HttpResponse response) =>
        response.Headers.RetryAfter.Count == 0
        && response.StatusCode is < StatusCodes.Status500InternalServerError
            and not StatusCodes.Status202Accepted
            and not StatusCodes.Status401Unauthorized
            and not StatusCodes.Status408RequestTimeout
            and not StatusCodes.Status429TooManyRequests;

    /// <summary>What was done was done, though nobody could write that down: the lease then runs out by itself.</summary>
    private async Task EndAsync(Task ending)
    {
        try
        {
            await ending;
        }
        catch (Exception exception) when (DependencyFailure.IsIn(exception))
        {
            NotKept(logger, exception.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(
        LogLevel.Warning, "The answer to a request with an idempotency key could not be kept ({Reason}): a repetition will run anew.")]
    private static partial void NotKept(ILogger logger, string reason);
}
