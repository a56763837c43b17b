using System.Net;
using System.Net.Http.Headers;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class CachingTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    public static TheoryData<string> Fixed =>
    [
        "calendar/2026-06-17", "calendar/9999-12-31?lang=id", "calendar/days?from=2026-01-01&to=2026-01-31", "calendar/months/2026-03",
        "calendar/holy-days?year=2026", "calendar/holy-days/next?date=2026-03-18", "calendar/holy-days.ics?year=2026",
        "calendar/otonan?birthDate=1990-05-15&from=2026-01-01", "calendar/otonan.ics?birthDate=1990-05-15&from=2026-01-01",
        "reading/potensi?date=1990-05-15", "reading/peluang?date=2026-02-12",
        "reading/full?birthDate=1990-05-15&targetDate=2026-02-12", "reading/matches?birthDate=1990-05-15&date=2026-02-12",
    ];

    public static TheoryData<string> OfToday =>
    [
        "calendar/holy-days", "calendar/holy-days/next", "calendar/holy-days.ics", "calendar/otonan?birthDate=1990-05-15",
        "calendar/otonan.ics?birthDate=1990-05-15", "reading/today", "reading/full?birthDate=1990-05-15",
    ];

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task An_answer_that_never_changes_can_be_kept(string path)
    {
        using var first = await api.Client.FetchAsync("/api/v1/" + path);
        using var again = await api.Client.FetchAsync("/api/v1/" + path);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Headers.CacheControl!.ToString().ShouldBe("public, max-age=604800, immutable");
        first.Headers.ETag!.IsWeak.ShouldBeFalse();
        again.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await BytesOf(again)).ShouldBe(await BytesOf(first));

        // Of the request's headers only the origin tells in the answer's.
        first.Headers.Vary.ShouldBe(["Origin"]);
    }

    [Theory]
    [MemberData(nameof(OfToday))]
    public async Task An_answer_of_today_can_be_kept_until_midnight_in_Bali(string path)
    {
        await using var host = api.Start("Development");
        using var client = host.CreateClient();

        // 01:00 in Bali, then a second and half a second before midnight, then midnight.
        using var early = await client.FetchAsync("/api/v1/" + path);
        host.Time.Advance(TimeSpan.FromHours(23) - TimeSpan.FromSeconds(1));
        using var late = await client.FetchAsync("/api/v1/" + path);
        host.Time.Advance(TimeSpan.FromSeconds(0.5));
        using var last = await client.FetchAsync("/api/v1/" + path);
        host.Time.Advance(TimeSpan.FromSeconds(0.5));
        using var next = await client.FetchAsync("/api/v1/" + path);

        early.Headers.CacheControl!.ToString().ShouldBe("public, max-age=82800");
        late.Headers.CacheControl!.ToString().ShouldBe("public, max-age=1");
        last.Headers.CacheControl!.ToString().ShouldBe("public, max-age=0");
        next.Headers.CacheControl!.ToString().ShouldBe("public, max-age=86400");
        late.Headers.ETag.ShouldBe(early.Headers.ETag);
        last.Headers.ETag.ShouldBe(early.Headers.ETag);
        next.Headers.ETag.ShouldNotBe(early.Headers.ETag);

        using var stale = await AskAsync(client, path, early.Headers.ETag!.ToString());
        stale.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Fixed))]
    [MemberData(nameof(OfToday))]
    public async Task Who_has_the_answer_already_gets_no_body(string path)
    {
        using var first = await api.Client.FetchAsync("/api/v1/" + path);
        var tag = first.Headers.ETag!.ToString();

        foreach (var known in new[] { tag, $"W/{tag}", $"\"other\", {tag}", "*" })
        {
            using var response = await AskAsync(api.Client, path, known);
            response.StatusCode.ShouldBe(HttpStatusCode.NotModified, known);
            (await BytesOf(response)).ShouldBeEmpty();
            response.Headers.ETag.ShouldBe(first.Headers.ETag);
            response.Headers.CacheControl.ShouldBe(first.Headers.CacheControl);
        }

        foreach (var unknown in new[] { "\"other\"", "W/\"other\"", tag.Trim('"'), "" })
        {
            using var response = await AskAsync(api.Client, path, unknown);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, unknown);
        }
    }

    [Fact]
    public async Task Different_questions_have_different_tags()
    {
        var tags = new List<EntityTagHeaderValue?>();
        foreach (var path in new[] { "2026-06-17", "2026-06-18", "2026-06-17?lang=en", "2026-06-17?lang=id", "months/2026-06" })
        {
            using var response = await api.Client.FetchAsync("/api/v1/calendar/" + path);
            tags.Add(response.Headers.ETag);
        }

        tags.ShouldBeUnique();
    }

    [Theory]
    [InlineData("calendar/2026-02-31")]
    [InlineData("calendar/days?from=2026-01-02&to=2026-01-01")]
    [InlineData("calendar/holy-days?year=1899")]
    public async Task A_problem_is_never_kept_nor_known(string path)
    {
        using var response = await AskAsync(api.Client, path, "*");

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
        response.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_posted_is_answered_without_a_tag()
    {
        using var response = await api.Client.PostAsync(
            "/api/v1/reading/compatibility", new { birthDate1 = "1990-05-15", birthDate2 = "1990-08-17" });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.ETag.ShouldBeNull();
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path, string known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/" + path);
        request.Headers.TryAddWithoutValidation("If-None-Match", known).ShouldBeTrue();
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<byte[]> BytesOf(HttpResponseMessage response) =>
        response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
