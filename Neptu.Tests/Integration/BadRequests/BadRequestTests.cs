using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
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
    private const int MostShown = 12;
    private const int MostRounds = 5;

    /// <summary>Another one for another ten thousand.</summary>
    private static readonly int Seed = int.Parse(
        Environment.GetEnvironmentVariable("NEPTU_BAD_REQUESTS_SEED") ?? "20260213", CultureInfo.InvariantCulture);

    // With so many requests, every operation that can answer so has done it.
    private static readonly int[] Certain = [400, 401, 415];

    private readonly DatabaseTraces _traces = new(world.Payments);

    [Fact]
    public async Task Ten_thousand_bad_requests_get_good_answers_and_leave_no_trace()
    {
        var (clients, callers) = await MeetAsync();
        var requests = new BadRequestGenerator(world.Document, callers, Seed).Make(Count).ToList();

        var answers = await SendAsync(requests, clients);
        Complain(answers.SelectMany(answer => answer.Faults()));
        Complain(Unseen(answers));

        await RefusedShouldLeaveNoTraceAsync(answers, clients);
        await _traces.ShouldBalanceAsync();
    }

    /// <summary>
    /// Sent again, what was refused leaves the database as it was. What is accepted now, because others were in the
    /// meantime, is left out of the next round.
    /// </summary>
    private async Task RefusedShouldLeaveNoTraceAsync(IReadOnlyList<BadRequestAnswer> answers, Dictionary<string, HttpClient> clients)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var refused = answers.Where(answer => answer.IsRefusal && answer.Request.Method != "GET").Select(answer => answer.Request).ToList();
            refused.Count.ShouldBeGreaterThan(Count / 4);
            var before = await _traces.DigestAsync();
            answers = await SendAsync(refused, clients);
            Complain(answers.Where(answer => answer.Status == BadRequestAnswer.None).SelectMany(answer => answer.Faults()));
            if (answers.Any(answer => !answer.IsRefusal))
                continue;

            (await _traces.DigestAsync()).ShouldBe(before, $"seed {Seed}");
            return;
        }

        Assert.Fail($"With seed {Seed}, there is always something that was refused before and is accepted now.");
    }

    /// <summary>Those who send, and what each calls their own.</summary>
    private async Task<(Dictionary<string, HttpClient> Clients, Dictionary<string, IReadOnlyDictionary<string, string>> Own)> MeetAsync()
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
            ("nobody", world.Strict, owner), ("oldest", world.Lenient, owner),
            ("owner", owner.Client, owner), ("admin", admin.Client, admin),
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

    private static async Task<IReadOnlyList<BadRequestAnswer>> SendAsync(IReadOnlyList<BadRequest> requests, Dictionary<string, HttpClient> clients)
    {
        ConcurrentBag<BadRequestAnswer> answers = [];
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
    private static async Task<BadRequestAnswer> AnswerAsync(HttpClient client, BadRequest request, CancellationToken cancellation)
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

        return new(request, BadRequestAnswer.None, MediaType: null, none!.GetBaseException().Message);
    }

    /// <summary>Errors that the document promises and nobody got.</summary>
    private IEnumerable<string> Unseen(IReadOnlyList<BadRequestAnswer> answers)
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
}
