using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Limits;

public sealed class SecurityHeaderTests(NeptuServers servers, NeptuApi api) : IClassFixture<NeptuApi>
{
    private const string Card = "/api/v1/reading/card.svg?birthDate=1990-05-15";

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/api/v1/reading/potensi?date=1990-05-15", HttpStatusCode.OK)]
    [InlineData("/api/v1/reading/potensi", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/admin/stats", HttpStatusCode.Unauthorized)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    public async Task Data_is_data(string path, HttpStatusCode status)
    {
        using var answer = await api.Client.FetchAsync(path);

        answer.StatusCode.ShouldBe(status);
        ShouldBeData(answer);
    }

    [Fact]
    public async Task So_it_is_from_the_worker()
    {
        await using var worker = await NeptuWorker.StartAsync(servers);
        using var answer = await worker.Client.FetchAsync("/api/daily/2026-02-13");
        using var error = await worker.Client.FetchAsync("/nothing");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        ShouldBeData(answer);
        ShouldBeData(error);
    }

    [Fact]
    public async Task A_picture_can_be_shown_by_other_pages_also_when_it_has_not_changed()
    {
        using var picture = await api.Client.FetchAsync(Card);
        using var request = new HttpRequestMessage(HttpMethod.Get, Card);
        request.Headers.IfNoneMatch.Add(picture.Headers.ETag!);
        using var unchanged = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        picture.Header("Cross-Origin-Resource-Policy").ShouldBe("cross-origin");
        picture.Header("Content-Security-Policy").ShouldBe("default-src 'none'; style-src 'unsafe-inline'");
        picture.Header("X-Content-Type-Options").ShouldBe("nosniff");
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        unchanged.Headers.Contains("Cross-Origin-Resource-Policy").ShouldBeFalse();
        unchanged.Headers.Contains("Content-Security-Policy").ShouldBeFalse();
    }

    [Fact]
    public async Task The_page_that_shows_the_API_may_run_its_own_scripts_only()
    {
        using var page = await api.Client.FetchAsync("/docs/index.html");
        var policy = page.Header("Content-Security-Policy");
        var html = await page.TextAsync();

        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        html.ShouldNotContain("<script>");
        html.ShouldNotContain("src=\"http");
    }

    [Theory]
    [InlineData("Production", "https", true)]
    [InlineData("Production", "http", false)]
    [InlineData("Development", "https", false)]
    public async Task Outside_development_a_browser_is_told_to_stay_with_https(string environment, string scheme, bool isTold)
    {
        await using var host = api.Start(environment, ("Limits:ForwardLimit", "1"));
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nothing");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", scheme);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Header("Strict-Transport-Security").ShouldBe(isTold ? "max-age=31536000" : "");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/reading/potensi?date=1990-05-15")]
    [InlineData("/api/v1/pricing")]
    [InlineData(Card)]
    public async Task HEAD_is_GET_without_a_body(string path)
    {
        using var got = await api.Client.FetchAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Content.Headers.ContentType.ShouldBe(got.Content.Headers.ContentType);
        head.Headers.ETag.ShouldBe(got.Headers.ETag);
        (await head.TextAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task HEAD_of_what_is_only_posted_is_not_supported()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/v1/auth/nonce");
        using var head = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        head.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private static void ShouldBeData(HttpResponseMessage answer)
    {
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Referrer-Policy").ShouldBe("no-referrer");
        answer.Header("Content-Security-Policy").ShouldBe("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        answer.Header("Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        answer.Headers.Vary.ShouldBe(["Origin"]);
    }
}
