using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.OpenApi;

/// <summary>The headers that a program goes by are in the document, wherever an answer has them.</summary>
public sealed class HeaderTests(NeptuServers servers) : IAsyncLifetime
{
    private static readonly string[] Meant = ["RateLimit", "RateLimit-Policy", "Retry-After", "Idempotency-Replayed", "ETag", "WWW-Authenticate"];

    private readonly NeptuApi _api = new(servers);

    /// <summary>A limit that a person's first five requests use up.</summary>
    public ValueTask InitializeAsync() =>
        _api.InitializeAsync("Development", ("Limits:Address:Quota", "1000"), ("Limits:Person:Quota", "5"));

    [Fact]
    public async Task What_an_answer_says_in_a_header_is_in_the_document()
    {
        var document = await ApiDocument.FetchAsync(_api.Client);
        var person = await _api.JoinAsync();
        var (users, key) = ("/api/v1/users", KeyedRequests.NewKey());
        var body = $$"""{"walletAddress":"{{person.Wallet}}"}""";

        await SendAsync("GetOrCreateUser", 200, person.Client.PostWithKeyAsync(users, key, body), "RateLimit", "RateLimit-Policy");
        await SendAsync("GetOrCreateUser", 200, person.Client.PostWithKeyAsync(users, key, body), "Idempotency-Replayed");
        await SendAsync("GetOrCreateUser", 400, person.Client.PostWithKeyAsync(users, "a,b", body), "RateLimit");
        await SendAsync("GetOrCreateUser", 422, person.Client.PostWithKeyAsync(users, key, "{}"), "RateLimit");
        await SendAsync("GetOrCreateUser", 200, person.Client.PostWithKeyAsync(users, KeyedRequests.NewKey(), body), "RateLimit");
        await SendAsync("GetOrCreateUser", 429, person.Client.PostWithKeyAsync(users, key, body), "Retry-After", "RateLimit");
        await SendAsync("GetUser", 401, _api.ClientWith("no.token").FetchAsync($"{users}/{person.Wallet}"), "WWW-Authenticate", "RateLimit");
        await SendAsync("GetPotensi", 200, _api.Client.FetchAsync("/api/v1/reading/potensi?date=1990-05-15"), "ETag", "RateLimit");

        async Task SendAsync(string operation, int expected, Task<HttpResponseMessage> sending, params string[] atLeast)
        {
            using var response = await sending;
            response.StatusCode.ShouldBe((HttpStatusCode)expected, operation);
            var told = Meant.Where(name => response.Headers.Contains(name)).ToList();
            told.ShouldBeSubsetOf(document.Operation(operation).Headers(expected));
            atLeast.ShouldBeSubsetOf(told);
        }
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
