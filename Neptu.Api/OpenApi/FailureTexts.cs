using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Neptu.Api.OpenApi;

/// <summary>What the document says of each status that is an error.</summary>
internal static class FailureTexts
{
    private static readonly Dictionary<int, (string Name, string Meaning, string Sentence)> Texts = new()
    {
        [400] = (
            "BadRequest",
            "The request is malformed, or asks for what cannot be.",
            "date must be a day that exists, written YYYY-MM-DD."),
        [401] = (
            "Unauthorized",
            "There is no token, or it is not valid any more.",
            "The token is not valid or has expired: sign in again."),
        [402] = (
            "PaymentRequired",
            "What the caller's plan allows today is used up.",
            "The plan Free allows 1 of these a day. Pay for one more, or take a larger plan."),
        [403] = ("Forbidden", "The caller may not do this.", "Sign in with a signature of your wallet to do this."),
        [404] = (
            "NotFound",
            "There is no such thing; another person's wallet looks like none.",
            "There is no user with this wallet."),
        [409] = ("Conflict", "It conflicts with what there is.", "There are no pending rewards to claim."),
        [413] = ("ContentTooLarge", "The body is larger than 64 KiB.", "The request's body is too large."),
        [415] = (
            "UnsupportedMediaType",
            "The body is not declared as JSON.",
            "The request's body must be JSON: set the Content-Type header to application/json."),
        [422] = (
            "UnprocessableContent",
            "The request is well-formed, but what it says is not so.",
            "The transaction does not pay exactly the quoted amount."),
        [429] = (
            "TooManyRequests",
            "There were more requests than the limits allow; violated-policies names which.",
            "Too many requests: please wait 5 s before the next one."),
        [502] = (
            "BadGateway",
            "Another service gave an answer that makes no sense.",
            "The oracle gave no answer that makes sense. Nothing was used up: please ask again."),
        [503] = (
            "ServiceUnavailable",
            "Something this depends on is out of reach, or switched off.",
            "The service is not available right now: please try again shortly."),
        [504] = (
            "GatewayTimeout",
            "Another service took too long.",
            "The oracle did not answer in time. Nothing was used up: please ask again."),
    };

    private static readonly Dictionary<int, (string Name, string Meaning, string Example)[]> Headers = new()
    {
        [401] = [("WWW-Authenticate", "The scheme, and that the token was bad if there was one (RFC 6750).", "Bearer")],
        [409] = [("Retry-After", "Seconds to wait, where the same request is still being worked on; missing otherwise.", "1")],
        [429] = [("Retry-After", "Seconds to wait; so long is enough.", "5")],
        [503] = [("Retry-After", "Seconds to wait; missing where waiting does not help.", "5")],
    };

    /// <summary>What the answer is called among the document's components.</summary>
    public static string NameOf(int status) => Texts[status].Name;

    public static string MeaningOf(int status) => Texts[status].Meaning;

    public static IDictionary<string, IOpenApiHeader>? HeadersOf(int status) => Headers.GetValueOrDefault(status)?
        .ToDictionary(header => header.Name, header => (IOpenApiHeader)HeaderOf(header.Meaning, header.Example));

    public static OpenApiHeader HeaderOf(string meaning, string example) =>
        new() { Description = meaning, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };

    /// <summary>An answer with this status, as it is written.</summary>
    public static JsonObject ExampleOf(int status)
    {
        var framework = TypedResults.Problem(statusCode: status).ProblemDetails;
        var sentence = Texts[status].Sentence;
        JsonObject example = new()
        {
            ["type"] = framework.Type ?? "about:blank",
            ["title"] = framework.Title,
            ["status"] = status,
            ["detail"] = sentence,
            ["success"] = false,
            ["error"] = sentence,
            ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
        };
        if (status == StatusCodes.Status400BadRequest)
            example["errors"] = new JsonObject { ["date"] = new JsonArray(sentence) };
        if (status == StatusCodes.Status429TooManyRequests)
        {
            example["type"] = "https://iana.org/assignments/http-problem-types#quota-exceeded";
            example["violated-policies"] = new JsonArray("address");
        }

        return example;
    }
}
