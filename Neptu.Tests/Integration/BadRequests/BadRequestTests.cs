using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Neptu.Core.Users;
using Neptu.Tests.Integration.Access;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.BadRequests;

/// <summary>
/// Requests that no client of good manners sends, to every operation: each gets an answer that the document knows, and
/// what is refused leaves no trace.
/// </summary>
public sealed class BadRequestTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private const int Count = 10_000;
    private const int AtOnce = 8;
    private const int NoAnswer = 0;
    private const int MostShown = 12;
    private const int MostRounds = 5;

    /// <summary>Another one for another ten thousand.</summary>
    private static readonly int Seed = int.Parse(
        Environment.GetEnvironmentVariable("NEPTU_BAD_REQUESTS_SEED") ?? "20260213", CultureInfo.InvariantCulture);

    // What would tell a stranger how this is made.
    private static readonly string[] Secrets = ["Exception", " at Neptu", "System.", "Neptu.", "Npgsql", "Microsoft.", "StackTrace", ".cs:line", "Request,"];

    // Answers that come before any route: no such address, no such method there, an address or a header that is no HTTP.
    private static readonly int[] BeforeRouting = [400, 404, 405, 411, 414, 415, 431];

    // With so many requests, every operation that can answer so has done it.
    private static readonly int[] Certain = [400, 401, 415];

    [Fact]
    public async Task Ten_thousand_bad_requests_get_good_answers_and_leave_no_trace()
    {
        var (clients, callers) = await MeetAsync();
        var requests = new BadRequestGenerator(world.Document, callers, Seed).Make(Count).ToList();

        var answers = await SendAsync(requests, clients);
        Complain(answers.SelectMany(Faults));
        Complain(Unseen(answers));

        await RefusedShouldLeaveNoTraceAsync(answers, clients);
        await ShouldBalanceAsync();
    }

    /// <summary>
    /// Sent again, what was refused leaves the database as it was. What is accepted now, because others were in the
    /// meantime, is left out of the next round.
    /// </summary>
    private async Task RefusedShouldLeaveNoTraceAsync(IReadOnlyList<Answer> answers, Dictionary<string, HttpClient> clients)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var refused = answers.Where(answer => answer.Status >= 400 && answer.Request.Method is not "GET").Select(answer => answer.Request).ToList();
            refused.Count.ShouldBeGreaterThan(Count / 4);
            var before = await DigestAsync();
            answers = await SendAsync(refused, clients);
            Complain(answers.Where(answer => answer.Status == NoAnswer).SelectMany(Faults));
            if (answers.Any(answer => answer.Status < 400))
                continue;

            (await DigestAsync()).ShouldBe(before, $"seed {Seed}");
            return;
        }

        Assert.Fail($"With seed {Seed}, there is always something that was refused before and is accepted now.");
    }

    /// <summary>Those who send, and what each calls their own.</summary>
    private async Task<(Dictionary<string, HttpClient> Clients, Dictionary<string, IReadOnlyDictionary<string, string>> Callers)> MeetAsync()
    {
        var (owner, admin) = (await world.JoinAsync(), await world.JoinAsync(Roles.Admin));
        await world.Payments.GrantAsync(owner, 2_500_000);
        foreach (var person in new[] { owner, admin })
        {
            using var born = await person.Client.PutAsync($"/api/v1/users/{person.Wallet}", new { birthDate = "1990-05-15" });
            await born.ShouldBeOkAsync();
        }

        (string Name, HttpClient Like, Payer About)[] all =
        [
            ("nobody", world.Strict, owner), ("oldest", world.Lenient, owner), ("owner", owner.Client, owner), ("admin", admin.Client, admin),
        ];
        return (
            all.ToDictionary(caller => caller.Name, caller => Sending(caller.Like)),
            all.ToDictionary(
                caller => caller.Name,
                caller => (IReadOnlyDictionary<string, string>)new Dictionary<string, string>
                {
                    ["walletAddress"] = caller.About.Wallet,
                    ["id"] = caller.About.Id.ToString(),
                }));
    }

    /// <summary>A client that sends headers as they are, beyond ASCII too.</summary>
    private static HttpClient Sending(HttpClient like)
    {
        SocketsHttpHandler handler = new() { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        HttpClient client = new(handler) { BaseAddress = like.BaseAddress };
        client.DefaultRequestHeaders.Authorization = like.DefaultRequestHeaders.Authorization;
        return client;
    }

    private static async Task<IReadOnlyList<Answer>> SendAsync(IReadOnlyList<BadRequest> requests, Dictionary<string, HttpClient> clients)
    {
        ConcurrentBag<Answer> answers = [];
        ParallelOptions options = new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(requests, options, async (request, cancellation) =>
        {
            var client = clients[request.Caller];
            answers.Add(await AnswerAsync(client, request, cancellation));
        });
        return [.. answers.OrderBy(answer => answer.Request.Number)];
    }

    /// <summary>
    /// A server that has answered without reading a body that is too large hangs up (RFC 9112, 9.6), and whoever uses that
    /// connection next gets no answer and asks again. Twice without an answer is a fault.
    /// </summary>
    private static async Task<Answer> AnswerAsync(HttpClient client, BadRequest request, CancellationToken cancellation)
    {
        HttpRequestException? none = null;
        for (var attempt = 0; attempt < 2; attempt++)
        {
            try
            {
                using var message = request.Message(client.BaseAddress!);
                using var response = await client.SendAsync(message, cancellation);
                var text = await response.Content.ReadAsStringAsync(cancellation);
                return new(request, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, text);
            }
            catch (HttpRequestException failure)
            {
                none = failure;
            }
        }

        return new(request, NoAnswer, MediaType: null, none!.GetBaseException().Message);
    }

    private static IEnumerable<string> Faults(Answer answer)
    {
        var (request, status, mediaType, text) = answer;
        string? fault = status switch
        {
            >= 500 or NoAnswer => "a fault of ours",
            >= 400 when request.Method != "HEAD" && request.IsHttp => FaultOfProblem(status, mediaType, text),
            _ => null,
        };
        if (request.IsOnItsRoute ? !request.Operation.Statuses.Contains(status) : status >= 400 && !request.Operation.Statuses.Union(BeforeRouting).Contains(status))
            fault ??= "a status that the document does not name";
        if (fault is not null)
            yield return $"{status}, {fault}: {text[..Math.Min(text.Length, 300)]}\n    {request.Operation}\n    {request.ToCurl()}";
    }

    private static string? FaultOfProblem(int status, string? mediaType, string text)
    {
        if (mediaType != "application/problem+json")
            return $"not a problem but {mediaType}";
        if (Secrets.FirstOrDefault(secret => text.Contains(secret, StringComparison.Ordinal)) is { } told)
            return $"tells of '{told}'";

        JsonNode problem;
        try
        {
            problem = JsonNode.Parse(text)!;
        }
        catch (JsonException)
        {
            return "no JSON";
        }

        var sentence = (string?)problem["error"] ?? "";
        var isWhole = sentence.Length is > 10 and < 2_000 && sentence.Contains(' ', StringComparison.Ordinal) && ".)".Contains(sentence[^1], StringComparison.Ordinal);
        return (int?)problem["status"] == status && (bool?)problem["success"] == false && isWhole ? null : "no sentence";
    }

    /// <summary>Errors that the document promises and nobody got, of those that every operation must have met in so many requests.</summary>
    private IEnumerable<string> Unseen(IReadOnlyList<Answer> answers)
    {
        var seen = answers.Where(answer => answer.Request.IsOnItsRoute || answer.Status == 400)
            .Select(answer => (answer.Request.Operation.Id, answer.Status)).ToHashSet();
        return from operation in world.Document.Operations
               from status in operation.Statuses.Intersect(Certain)
               where !seen.Contains((operation.Id, status))
               select $"{operation} never answered {status}";
    }

    private static void Complain(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        all.Count.ShouldBe(0, $"With seed {Seed}, {all.Count} answers are wrong; some:\n{string.Join('\n', all.Take(MostShown))}");
    }

    /// <summary>What stands in every table.</summary>
    private async Task<string> DigestAsync()
    {
        var tables = await world.Payments.ScalarAsync<string[]>(
            "select array_agg(tablename::text order by tablename) from pg_tables where schemaname = 'public'");
        StringBuilder digest = new();
        foreach (var table in tables)
        {
            var rows = await world.Payments.ScalarAsync<string>($"select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by t::text)), '-') from \"{table}\" t");
            digest.AppendLine(CultureInfo.InvariantCulture, $"{table}: {rows}");
        }

        return digest.ToString();
    }

    /// <summary>Nothing half-done: the books balance, nobody has two check-ins a day, rewards belong to what they say.</summary>
    private async Task ShouldBalanceAsync()
    {
        string[] mustBeNone =
        [
            "select count(*) from (select currency from ledger_entries group by currency having sum(amount) <> 0) unbalanced",
            "select count(*) from (select posting_id from ledger_entries group by posting_id, currency having sum(amount) <> 0) unbalanced",
            "select count(*) from user_rewards where amount <= 0 or status not in ('pending', 'claiming', 'claimed')",
            "select count(*) from users where role not in ('user', 'developer', 'admin') or birth_date > date '2026-02-13'",
            "select count(*) from users where display_name = '' or length(display_name) > 50 or length(email) > 254",
            "select count(*) from pricing_plans where price_usd < 0 or daily_readings < -1",
        ];
        foreach (var sql in mustBeNone)
            (await world.Payments.ScalarAsync<long>(sql)).ShouldBe(0, sql);
    }

    private sealed record Answer(BadRequest Request, int Status, string? MediaType, string Text);
}
