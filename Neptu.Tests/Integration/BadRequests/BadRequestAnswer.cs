using System.Text.Json;
using System.Text.Json.Nodes;

namespace Neptu.Tests.Integration.BadRequests;

/// <summary>What came of a bad request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Status">The status, or <see cref="None"/>.</param>
/// <param name="MediaType">What the body says it is.</param>
/// <param name="Text">The body, or why there is no answer.</param>
internal sealed record BadRequestAnswer(BadRequest Request, int Status, string? MediaType, string Text)
{
    /// <summary>In place of a status: there was no answer.</summary>
    public const int None = 0;

    // What would tell a stranger how this is made.
    private static readonly string[] Secrets =
        ["Exception", " at Neptu", "System.", "Neptu.", "Npgsql", "Microsoft.", "StackTrace", ".cs:line", "Request,"];

    // Answers that come before any route: no such address, no such method there, an address or a header that is no HTTP.
    private static readonly int[] BeforeRouting = [400, 404, 405, 411, 414, 415, 431];

    public bool IsRefusal => Status >= 400;

    /// <summary>What is wrong with the answer; nothing if it is a good one.</summary>
    public IEnumerable<string> Faults()
    {
        var fault = Status switch
        {
            >= 500 or None => "a fault of ours",
            >= 400 when Request.Method != "HEAD" && Request.IsHttp => FaultOfProblem(),
            _ => null,
        };
        if (!IsKnownStatus())
            fault ??= "a status that the document does not name";
        if (fault is not null)
            yield return $"{Status}, {fault}: {Text[..Math.Min(Text.Length, 300)]}\n    {Request.Operation}\n    {Request.ToCurl()}";
    }

    private bool IsKnownStatus()
    {
        var named = Request.Operation.Statuses;
        return named.Contains(Status) || (!Request.IsOnItsRoute && (!IsRefusal || BeforeRouting.Contains(Status)));
    }

    private string? FaultOfProblem()
    {
        if (MediaType != "application/problem+json")
            return $"not a problem but {MediaType}";
        if (Secrets.FirstOrDefault(secret => Text.Contains(secret, StringComparison.Ordinal)) is { } told)
            return $"tells of '{told}'";

        JsonNode problem;
        try
        {
            problem = JsonNode.Parse(Text)!;
        }
        catch (JsonException)
        {
            return "no JSON";
        }

        var (status, success) = ((int?)problem["status"], (bool?)problem["success"]);
        return status == Status && success == false && IsSentence((string?)problem["error"] ?? "") ? null : "no sentence";
    }

    private static bool IsSentence(string text) =>
        text.Length is > 10 and < 2_000 && text.Contains(' ', StringComparison.Ordinal) && text[^1] is '.' or ')';
}
