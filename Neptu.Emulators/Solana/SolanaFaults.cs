using System.Text.Json.Nodes;

namespace Neptu.Emulators.Solana;

/// <summary>What a server does instead of sending the answer that it would have given.</summary>
internal delegate Task SolanaFault(HttpContext http, JsonObject answer);

/// <summary>The ways in which RPC servers disappoint.</summary>
internal static class SolanaFaults
{
    /// <summary>The fault that is not one of the answer: the node has lost the network and stands still.</summary>
    public const string Stale = "stale";

    public static SolanaFault Hang { get; } = (http, _) =>
        Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public static SolanaFault TooManyRequests { get; } = (http, _) =>
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return http.Response.WriteAsync("""{"jsonrpc":"2.0","error":{"code":429,"message":"Too many requests for a specific RPC call"},"id":null}""");
    };

    public static SolanaFault RateLimitedInBody { get; } = Error(-32429);

    public static SolanaFault ServerError { get; } = (http, _) =>
    {
        http.Response.StatusCode = StatusCodes.Status502BadGateway;
        return Task.CompletedTask;
    };

    public static SolanaFault Forbidden { get; } = (http, _) =>
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    };

    public static SolanaFault Page { get; } = (http, _) => http.Response.WriteAsync("<html>welcome</html>");

    public static SolanaFault HalfAnAnswer { get; } = (http, answer) => http.Response.WriteAsync(answer.ToJsonString()[..^5]);

    public static SolanaFault Empty { get; } = (_, _) => Task.CompletedTask;

    public static SolanaFault AnotherId { get; } = Change(answer => answer["id"] = (long)answer["id"]! + 1);

    public static SolanaFault NoId { get; } = Change(answer => answer["id"] = null);

    public static SolanaFault NeitherResultNorError { get; } = Change(answer => answer.Remove("result"));

    public static SolanaFault ResultOfAnotherKind { get; } = Change(answer => answer["result"] = new JsonArray(1, "two", null));

    public static SolanaFault LagsBehind { get; } = Error(-32016);

    /// <summary>Answers a question other than the one that was asked, or bends the answer.</summary>
    public static SolanaFault Change(Action<JsonObject> change) => (http, answer) =>
    {
        change(answer);
        return http.Response.WriteAsJsonAsync<JsonNode>(answer);
    };

    public static SolanaFault Error(int code) => Change(answer =>
    {
        answer.Remove("result");
        answer["error"] = new JsonObject { ["code"] = code, ["message"] = "no" };
    });

    /// <summary>Faults that are had by name, as <c>POST /faults</c> takes it.</summary>
    public static IReadOnlyDictionary<string, SolanaFault?> ByName { get; } = new Dictionary<string, SolanaFault?>
    {
        ["hang"] = Hang,
        ["rate-limited"] = TooManyRequests,
        ["server-error"] = ServerError,
        ["forbidden"] = Forbidden,
        ["garbage"] = Page,
        ["half-answer"] = HalfAnAnswer,
        ["lags-behind"] = LagsBehind,
        [Stale] = null,
    };
}
