using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.OpenApi;

/// <summary>One document: what is kept in docs/, what the build writes and what a running API serves.</summary>
public sealed class SnapshotTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private const string Refresh = "docs/openapi.json is not what the API is: run dotnet neptu.cs openapi, and look at what changed.";

    [Fact]
    public async Task What_is_served_is_what_is_kept() =>
        Differences(await KeptAsync(), await api.Client.GetOkAsync("/openapi/v1.json")).ShouldBeEmpty(Refresh);

    [Fact]
    public async Task What_the_build_writes_is_what_is_kept() =>
        Differences(await KeptAsync(), await ReadAsync("Neptu.Api", "obj", "openapi", "Neptu.Api.json")).ShouldBeEmpty(Refresh);

    [Fact]
    public async Task The_document_is_the_same_in_every_environment()
    {
        await using var host = api.Start("Production");
        using var client = host.CreateClient();
        Differences(await KeptAsync(), await client.GetOkAsync("/openapi/v1.json")).ShouldBeEmpty(Refresh);
    }

    private static Task<JsonNode> KeptAsync() => ReadAsync("docs", "openapi.json");

    private static async Task<JsonNode> ReadAsync(params string[] path)
    {
        var text = await File.ReadAllTextAsync(Path.Combine([Repository.Root, .. path]), TestContext.Current.CancellationToken);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Where two documents differ.</summary>
    private static IEnumerable<string> Differences(JsonNode? kept, JsonNode? actual, string at = "")
    {
        if (kept is JsonObject before && actual is JsonObject after)
            return before.Select(member => member.Key).Union(after.Select(member => member.Key))
                .SelectMany(name => Differences(before[name], after[name], $"{at}/{name}"));
        if (kept is JsonArray first && actual is JsonArray second && first.Count == second.Count)
            return first.Zip(second).SelectMany((pair, index) => Differences(pair.First, pair.Second, $"{at}/{index}"));

        return JsonNode.DeepEquals(kept, actual) ? [] : [$"{at}: {Written(kept)} is now {Written(actual)}"];
    }

    private static string Written(JsonNode? value) => value?.ToJsonString() is { } text ? text[..Math.Min(text.Length, 200)] : "nothing";
}
