using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Faults;

/// <summary>People who keep coming, many at once: they join, check in, look at what they have and pay. It remembers what each of them was told.</summary>
internal sealed class Load
{
    private const int Visitors = 12;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly ConcurrentQueue<string> _joined = new();
    private readonly ConcurrentQueue<string> _checkedIn = new();
    private readonly ConcurrentQueue<string> _quoted = new();
    private readonly ConcurrentQueue<string> _paid = new();
    private readonly ConcurrentQueue<string> _wrong = new();
    private readonly Replicas _replicas;
    private readonly Task _visits;
    private int _done;
    private int _refused;

    private Load(Replicas replicas, Payer[] payers)
    {
        _replicas = replicas;
        _visits = Task.WhenAll(Enumerable.Range(0, Visitors).Select(turn => VisitAsync(payers[turn % payers.Length])));
    }

    /// <summary>Requests that were answered well.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Requests that were told to come back: 503, a problem, Retry-After.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>All other answers.</summary>
    public IReadOnlyCollection<string> Wrong => _wrong;

    /// <summary>Wallets of those who were told that they are known.</summary>
    public IReadOnlyCollection<string> Joined => _joined;

    /// <summary>Wallets of those who were told that they have checked in.</summary>
    public IReadOnlyCollection<string> CheckedIn => _checkedIn;

    /// <summary>Quotes that somebody was given.</summary>
    public IReadOnlyCollection<string> Quoted => _quoted;

    /// <summary>Signatures that were told to have paid.</summary>
    public IReadOnlyCollection<string> Paid => _paid;

    public static async Task<Load> StartAsync(Replicas replicas)
    {
        Payer[] payers = [await replicas.JoinAsync(), await replicas.JoinAsync(), await replicas.JoinAsync()];
        return new(replicas, payers);
    }

    /// <summary>Returns when this many more requests were answered, or one was answered wrongly.</summary>
    public Task<TimeSpan> ManyMoreAsync(int count, bool areRefused = false)
    {
        var target = (areRefused ? Refused : Done) + count;
        return Eventually.IsTrueAsync(
            () => !_wrong.IsEmpty || (areRefused ? Refused : Done) >= target, $"{Done} were served and {Refused} refused.");
    }

    /// <summary>Lets everybody finish their visit.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _visits;
        _stop.Dispose();
    }

    private async Task VisitAsync(Payer payer)
    {
        using PeriodicTimer timer = new(Pace);
        (JsonObject Quote, string Signature)? bill = null;
        while (!_stop.IsCancellationRequested)
        {
            var wallet = Wallets.New();
            var client = _replicas.Apis[0].Client;
            if (await AskAsync(client.PostAsync("/api/v1/users", new { walletAddress = wallet }), _joined, wallet) is not null)
                await AskAsync(client.PostAsync($"/api/v1/wallet/check-in/{wallet}", new { }), _checkedIn, wallet);

            await AskAsync(payer.Client.FetchAsync($"/api/v1/wallet/balances/{payer.Wallet}"));
            bill ??= await QuoteAsync(payer);
            if (bill is var (quote, signature) && await AskAsync(payer.VerifyAsync(quote, signature), _paid, signature) is not null)
                bill = null;
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task<(JsonObject Quote, string Signature)?> QuoteAsync(Payer payer)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/pay/quote")
        {
            Content = JsonContent.Create(new { readingType = "POTENSI", currency = "sol" }),
            Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } },
        };
        if (await AskAsync(payer.Client.SendAsync(request, TestContext.Current.CancellationToken)) is not { } answer)
            return null;

        var quote = answer["quote"]!.AsObject();
        _quoted.Enqueue((string)quote["id"]!);
        return (quote, _replicas.Pay(payer, quote).Signature);
    }

    /// <summary>The answer, or null if it was none; a good one is remembered.</summary>
    private async Task<JsonObject?> AskAsync(Task<HttpResponseMessage> request, ConcurrentQueue<string>? remembered = null, string what = "")
    {
        try
        {
            using var answer = await request;
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                remembered?.Enqueue(what);
                Interlocked.Increment(ref _done);
                return JsonNode.Parse(text)!.AsObject();
            }

            await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter.ShouldNotBeNull(text);
            Interlocked.Increment(ref _refused);
        }
        catch (Exception exception) when (exception is HttpRequestException or ShouldAssertException)
        {
            _wrong.Enqueue(exception.Message);
        }

        return null;
    }
}
