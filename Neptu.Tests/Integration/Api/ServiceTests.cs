using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class ServiceTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task The_root_says_what_answers()
    {
        var answer = await api.Client.GetOkAsync("/");
        answer["name"]!.GetValue<string>().ShouldBe("Neptu API");
        answer["version"]!.GetValue<string>().ShouldBe("0.1.0");
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    public async Task A_healthy_service_is_ok(string path)
    {
        var answer = await api.Client.GetOkAsync(path);
        answer["status"]!.GetValue<string>().ShouldBe("ok");
        answer["timestamp"]!.GetValue<string>().ShouldBe("2026-02-12T17:00:00Z");
    }

    [Fact]
    public async Task The_OpenAPI_document_is_3_1_and_describes_each_route_once()
    {
        var document = await api.Client.GetOkAsync("/openapi/v1.json");

        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1.");
        var paths = document["paths"]!.AsObject().Select(path => path.Key).ToList();
        paths.ShouldAllBe(path => path == "/" || path.StartsWith("/api/v1/", StringComparison.Ordinal));
        paths.ShouldContain("/api/v1/users/{walletAddress}/reading");
    }

    [Fact]
    public async Task A_page_shows_the_OpenAPI_document()
    {
        using var response = await api.Client.FetchAsync("/docs/index.html");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("swagger-ui");
    }

    [Fact]
    public async Task An_address_with_nothing_behind_it_is_a_problem()
    {
        using var response = await api.Client.FetchAsync("/api/v1/nothing");
        await response.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }
}
