using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Limits;

public sealed class CorsTests(NeptuServers servers, NeptuApi api) : IClassFixture<NeptuApi>
{
    private const string Origin = "https://neptu.day";

    public static TheoryData<string, string, bool> Origins => new()
    {
        { "Development", "https://neptu.day", true },
        { "Development", "https://neptu-web-production.pages.dev", true },
        { "Development", "https://neptu.pages.dev", true },
        { "Development", "http://localhost:3000", true },
        { "Development", "http://localhost:3001", true },
        { "Development", "http://localhost:5173", true },
        { "Development", "http://localhost:8787", true },
        { "Development", "http://neptu.day", false },
        { "Development", "https://neptu.day.example", false },
        { "Development", "https://sub.neptu.day", false },
        { "Development", "http://localhost:3002", false },
        { "Development", "null", false },
        { "Production", "https://neptu.day", true },
        { "Production", "https://neptu.sudigital.com", true },
        { "Production", "https://neptu-web-production.pages.dev", true },
        { "Production", "https://neptu.pages.dev", true },
        { "Production", "http://localhost:3001", false },
        { "Production", "http://localhost:3000", false },
    };

    [Theory]
    [MemberData(nameof(Origins))]
    public async Task A_page_may_call_if_its_origin_is_the_apps(string environment, string origin, bool isAllowed)
    {
        await using var host = api.Start(environment);
        using var client = host.CreateClient();
        using var preflight = await PreflightAsync(client, "/api/v1/users", "POST", origin);
        using var answer = await GetAsync(client, "/api/v1/reading/potensi?date=1990-05-15", origin);

        preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        preflight.Header("Access-Control-Allow-Origin").ShouldBe(isAllowed ? origin : "");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Header("Access-Control-Allow-Origin").ShouldBe(isAllowed ? origin : "");
        foreach (var response in new[] { preflight, answer })
        {
            response.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
            response.Headers.Vary.ShouldBe(["Origin"]);
        }
    }

    [Theory]
    [InlineData("GET", "/api/v1/pricing")]
    [InlineData("POST", "/api/v1/wallet/check-in/x")]
    [InlineData("PUT", "/api/users/x")]
    [InlineData("PATCH", "/api/v1/developer/oauth/clients/x")]
    [InlineData("DELETE", "/api/v1/pricing/admin/x")]
    public async Task A_preflight_says_what_may_be_asked(string method, string path)
    {
        using var preflight = await PreflightAsync(api.Client, path, method, Origin);

        preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        preflight.Header("Access-Control-Allow-Methods").Split(',').ShouldContain(method);
        preflight.Header("Access-Control-Allow-Headers").Split(',').ShouldBe(
            ["Content-Type", "Authorization", "X-Wallet-Address", "Idempotency-Key", "If-None-Match"], ignoreOrder: true);
        preflight.Header("Access-Control-Max-Age").ShouldBe("3600");
    }

    [Theory]
    [InlineData("/api/v1/reading/potensi", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/admin/stats", HttpStatusCode.Unauthorized)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    public async Task An_error_can_be_read_too(string path, HttpStatusCode status)
    {
        using var answer = await GetAsync(api.Client, path, Origin);

        await answer.ShouldBeProblemAsync(status);
        answer.Header("Access-Control-Allow-Origin").ShouldBe(Origin);
        answer.Header("Access-Control-Expose-Headers").Split(',').ShouldBe(
            ["ETag", "Retry-After", "RateLimit", "RateLimit-Policy", "Idempotency-Replayed", "Location", "WWW-Authenticate", "X-Cache"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task So_can_a_refusal_of_too_much_too_often_or_without_a_database()
    {
        await using var host = api.Start(
            "Development", ("Limits:Address:Quota", "2"), ("Limits:Address:Window", "01:00:00"), ("ConnectionStrings:neptu", "Host=127.0.0.1;Port=1"));
        using var client = host.CreateClient();
        using var tooLarge = await PostAsync(client, new('x', 100_000), isChunked: false);
        using var noDatabase = await GetAsync(client, "/api/v1/pricing", Origin);
        using var tooMany = await GetAsync(client, "/api/v1/pricing", Origin);

        await tooLarge.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        await noDatabase.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        await tooMany.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests);
        foreach (var answer in new[] { tooLarge, noDatabase, tooMany })
        {
            answer.Header("Access-Control-Allow-Origin").ShouldBe(Origin);
            answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
            answer.Headers.Contains("RateLimit").ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_long_it_is_may_not_be_longer()
    {
        using var answer = await PostAsync(api.Client, new('x', 100_000), isChunked: true);
        await answer.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Worker_allows_the_same_origins_as_the_api()
    {
        await using var worker = await NeptuWorker.StartAsync(servers);
        foreach (var (_, origin, isAllowed) in Origins.Select(row => row.Data).Where(row => row.Item1 == "Development"))
        {
            using var preflight = await PreflightAsync(worker.Client, "/api/daily/2026-02-13", "GET", origin);
            using var answer = await GetAsync(worker.Client, "/api/daily/2026-02-13", origin);
            using var error = await GetAsync(worker.Client, "/api/daily/today", origin);

            preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            await error.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
            foreach (var response in new[] { preflight, answer, error })
                response.Header("Access-Control-Allow-Origin").ShouldBe(isAllowed ? origin : "");
        }
    }

    private static async Task<HttpResponseMessage> PreflightAsync(HttpClient client, string path, string method, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", origin);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string name, bool isChunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/users")
        {
            Content = Http.Json($$"""{"walletAddress":"{{name}}"}"""),
        };
        request.Headers.Add("Origin", Origin);
        request.Headers.TransferEncodingChunked = isChunked;
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
