using System.Net;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Administration;

/// <summary>Sums of calls by key. The clock stands at 2026-02-12 17:00 UTC, which is 2026-02-13 01:00 in Bali.</summary>
public sealed class AnalyticsTests(NeptuServers servers) : IAsyncLifetime
{
    private const string Usage = "/api/v1/admin/analytics/usage";
    private const string Endpoints = "/api/v1/admin/analytics/endpoints";

    private readonly NeptuApi _api = new(servers);
    private Person _admin = null!;
    private Guid _key;

    public async ValueTask InitializeAsync()
    {
        await _api.InitializeAsync();
        _admin = await _api.JoinAsync("admin");
        _key = await _api.GiveKeyAsync(_admin);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_day_begins_and_ends_at_midnight_in_Bali()
    {
        await _api.CallAsync(
            _key,
            new("2026-02-09T15:59:59.999999Z"), new("2026-02-09T16:00:00Z", IsAi: true, Credits: 10, Status: 500, Milliseconds: 25),
            new("2026-02-10T15:59:59.999999Z", Status: null, Milliseconds: null), new("2026-02-10T16:00:00Z"));
        var answer = await _admin.Client.GetOkAsync($"{Usage}?startDate=2026-02-09&endDate=2026-02-11");

        answer["groupBy"]!.GetValue<string>().ShouldBe("day");
        answer["usage"]!.AsArray().Select(day => day!.ToJsonString()).ShouldBe(
        [
            Sums("2026-02-09", "2026-02-09", calls: 1, ai: 0, failed: 0, credits: 1, "10.0"),
            Sums("2026-02-10", "2026-02-10", calls: 2, ai: 1, failed: 1, credits: 11, "25.0"),
            Sums("2026-02-11", "2026-02-11", calls: 1, ai: 0, failed: 0, credits: 1, "10.0"),
        ]);
        answer["total"]!.ToJsonString().ShouldBe(Sums("2026-02-09", "2026-02-11", calls: 4, ai: 1, failed: 1, credits: 13, "15.0"));
    }

    [Fact]
    public async Task Weeks_begin_on_Monday_and_count_the_days_that_were_asked_for()
    {
        await _api.CallAsync(
            _key, new("2026-01-27T00:00:00Z"), new("2026-01-28T00:00:00Z"), new("2026-02-01T15:59:59Z"), new("2026-02-01T16:00:00Z"));
        var answer = await _admin.Client.GetOkAsync($"{Usage}?startDate=2026-01-28&endDate=2026-02-12&groupBy=week");

        Parts(answer).ShouldBe(
            [("2026-01-26", "2026-02-01", 2), ("2026-02-02", "2026-02-08", 1), ("2026-02-09", "2026-02-15", 0)]);
        answer["total"]!["totalCalls"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task Months_without_a_call_are_there_too()
    {
        await _api.CallAsync(_key, new("2025-11-30T16:00:00Z"), new("2026-01-31T15:59:59Z"));
        var answer = await _admin.Client.GetOkAsync($"{Usage}?startDate=2025-11-15&endDate=2026-02-13&groupBy=month");

        Parts(answer).ShouldBe(
        [
            ("2025-11-01", "2025-11-30", 0), ("2025-12-01", "2025-12-31", 1), ("2026-01-01", "2026-01-31", 1),
            ("2026-02-01", "2026-02-28", 0),
        ]);
    }

    [Fact]
    public async Task Without_days_the_last_thirty_are_summed_and_without_calls_they_come_to_nothing()
    {
        var answer = await _admin.Client.GetOkAsync(Usage);

        answer["usage"]!.AsArray().Count.ShouldBe(30);
        answer["total"]!.ToJsonString().ShouldBe(Sums("2026-01-15", "2026-02-13", calls: 0, ai: 0, failed: 0, credits: 0, "null"));
    }

    [Fact]
    public async Task Routes_come_busiest_first_in_pages()
    {
        await _api.CallAsync(
            _key,
            new("2026-02-10T00:00:00Z", "/b"), new("2026-02-11T00:00:00Z", "/b", Status: 404, Milliseconds: 11),
            new("2026-02-10T00:00:00Z", "/c", IsAi: true, Credits: 10), new("2026-02-10T00:00:00Z", "/a"),
            new("2025-02-10T00:00:00Z", "/old"));
        var first = await _admin.Client.GetOkAsync($"{Endpoints}?limit=2");
        var second = await _admin.Client.GetOkAsync($"{Endpoints}?limit=2&page=2");
        var beyond = await _admin.Client.GetOkAsync($"{Endpoints}?limit=2&page=3");

        first["data"]![0]!.ToJsonString().ShouldBe(
            """{"endpoint":"/b","method":"GET","totalCalls":2,"basicCalls":2,"aiCalls":0,"failedCalls":1,"""
            + "\"totalCreditsUsed\":2,\"averageResponseTimeMs\":10.5,\"lastCalledAt\":\"2026-02-11T00:00:00Z\"}");
        Names(first).ShouldBe(["/b", "/a"]);
        Names(second).ShouldBe(["/c"]);
        Names(beyond).ShouldBeEmpty();
        foreach (var page in new[] { first, second, beyond })
        {
            page["total"]!.GetValue<int>().ShouldBe(3);
            page["totalPages"]!.GetValue<int>().ShouldBe(2);
        }
    }

    [Theory]
    [InlineData("usage?groupBy=year")]
    [InlineData("usage?startDate=2026-02-30")]
    [InlineData("usage?startDate=2026-02-13&endDate=2026-02-12")]
    [InlineData("usage?endDate=2026-02-14")]
    [InlineData("usage?startDate=2020-01-01")]
    [InlineData("usage?startDate=0001-01-01")]
    [InlineData("usage?endDate=0001-01-01")]
    [InlineData("usage?endDate=9999-12-31")]
    [InlineData("endpoints?startDate=yesterday")]
    [InlineData("endpoints?endDate=9999-12-31")]
    [InlineData("endpoints?limit=0")]
    public async Task A_bad_question_is_a_problem(string query)
    {
        using var response = await _admin.Client.FetchAsync($"/api/v1/admin/analytics/{query}");
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    private static string Sums(string first, string last, int calls, int ai, int failed, int credits, string average) =>
        $$"""{"periodStart":"{{first}}","periodEnd":"{{last}}","totalCalls":{{calls}},"basicCalls":{{calls - ai}},"aiCalls":{{ai}},"""
        + $$"""
        "failedCalls":{{failed}},"totalCreditsUsed":{{credits}},"averageResponseTimeMs":{{average}}}
        """;

    private static IEnumerable<(string First, string Last, int Calls)> Parts(JsonObject answer) =>
        answer["usage"]!.AsArray().Select(part => (
            part!["periodStart"]!.GetValue<string>(), part["periodEnd"]!.GetValue<string>(), part["totalCalls"]!.GetValue<int>()));

    private static IEnumerable<string> Names(JsonObject page) =>
        page["data"]!.AsArray().Select(route => route!["endpoint"]!.GetValue<string>());
}
