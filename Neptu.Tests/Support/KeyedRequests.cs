using Shouldly;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>Requests that carry an idempotency key.</summary>
internal static class KeyedRequests
{
    public static string NewKey() => $"\"{Guid.NewGuid()}\"";

    public static async Task<HttpResponseMessage> PostWithKeyAsync(this HttpClient client, string path, string key, string? json = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = json is null ? null : Http.Json(json) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key).ShouldBeTrue();
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static bool IsReplayed(this HttpResponseMessage response) =>
        response.Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Single() == "true";

    public static Task<string> TextAsync(this HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>The first answer again, to the letter.</summary>
    public static async Task ShouldReplayAsync(this HttpResponseMessage response, HttpResponseMessage first)
    {
        response.StatusCode.ShouldBe(first.StatusCode);
        (await response.TextAsync()).ShouldBe(await first.TextAsync());
        response.Content.Headers.ContentType.ShouldBe(first.Content.Headers.ContentType);
        first.IsReplayed().ShouldBeFalse();
        response.IsReplayed().ShouldBeTrue();
    }
}
