using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>Requests and what is true of every answer.</summary>
internal static class Http
{
    public static async Task<JsonObject> GetOkAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return await response.ShouldBeOkAsync();
    }

    public static async Task<JsonObject> ShouldBeOkAsync(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>RFC 9457 problem details with the members that the single-page app reads, and no exception's text.</summary>
    public static async Task<JsonObject> ShouldBeProblemAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(status, text);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(text)!.AsObject();
        problem["success"]!.GetValue<bool>().ShouldBeFalse();
        problem["error"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        problem["status"]!.GetValue<int>().ShouldBe((int)status);
        text.ShouldNotContain("Exception");
        text.ShouldNotContain(" at Neptu.");
        return problem;
    }

    /// <summary>A problem whose reason a program can tell from others.</summary>
    public static async Task<JsonObject> ShouldBeRefusedAsync(this HttpResponseMessage response, HttpStatusCode status, string reason)
    {
        var problem = await response.ShouldBeProblemAsync(status);
        problem["reason"]!.GetValue<string>().ShouldBe(reason);
        return problem;
    }

    public static Task<HttpResponseMessage> FetchAsync(this HttpClient client, string path) =>
        client.GetAsync(path, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, object body) =>
        client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, object body) =>
        client.PutAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    public static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");
}
