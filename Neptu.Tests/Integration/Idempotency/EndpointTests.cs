using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Neptu.Api.Idempotency;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Idempotency;

public sealed class EndpointTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task Every_POST_takes_a_key_or_says_why_not()
    {
        await using var host = api.Start("Development");
        host.CreateClient().Dispose();
        var posts = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") is true)
            .ToList();

        posts.Count.ShouldBeGreaterThan(30);
        foreach (var post in posts)
        {
            var takes = post.Metadata.GetMetadata<TakesIdempotencyKey>() is not null;
            var refuses = post.Metadata.GetMetadata<NoIdempotencyKey>() is { Reason.Length: > 0 };
            (takes != refuses).ShouldBeTrue($"{post.RoutePattern.RawText} must take a key or say why not");
        }

        posts.Where(post => post.Metadata.GetMetadata<NoIdempotencyKey>() is not null)
            .Select(post => post.RoutePattern.RawText!)
            .Where(path => path.StartsWith("/api/v1/", StringComparison.Ordinal))
            .ShouldBe(
                [
                    "/api/v1/auth/nonce", "/api/v1/auth/verify", "/api/v1/auth/session", "/api/v1/auth/refresh",
                    "/api/v1/reading/compatibility", "/api/v1/reading/compatibility/batch",
                ],
                ignoreOrder: true);
    }

    [Fact]
    public async Task The_OpenAPI_document_says_which()
    {
        var document = await api.Client.GetOkAsync("/openapi/v1.json");
        var checkIn = document["paths"]!["/api/v1/wallet/check-in/{walletAddress}"]!["post"]!;
        var session = document["paths"]!["/api/v1/auth/session"]!["post"]!;

        checkIn["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()).ShouldContain("Idempotency-Key");
        checkIn["responses"]!["409"].ShouldNotBeNull();
        checkIn["responses"]!["422"].ShouldNotBeNull();
        checkIn["responses"]!["429"].ShouldNotBeNull();
        session["parameters"].ShouldBeNull();
        session["description"]!.GetValue<string>().ShouldContain("Takes no Idempotency-Key");
    }
}
