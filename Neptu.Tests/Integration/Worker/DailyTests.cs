using System.Net;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using StackExchange.Redis;
using Xunit;

namespace Neptu.Tests.Integration.Worker;

/// <summary>Stops its own Redis and PostgreSQL.</summary>
public sealed class DailyTests(NeptuServers servers) : IClassFixture<NeptuServers>
{
    private const string Galungan = "/api/daily/2026-06-17";

    [Fact]
    public async Task A_day_is_computed_stored_and_cached_for_a_day()
    {
        await using var worker = await NeptuWorker.StartAsync(servers);
        var answer = await worker.Client.GetOkAsync("/api/daily/2027-01-13"); // a day that no other test puts into this Redis

        answer["date"]!.GetValue<string>().ShouldBe("2027-01-13");
        answer["type"]!.GetValue<string>().ShouldBe("peluang");
        answer["readingData"]!["wuku"]!["name"]!.GetValue<string>().ShouldBe("DUNGULAN");
        answer["createdAt"]!.GetValue<string>().ShouldBe("2026-02-12T17:00:00Z");
        (await worker.QueryAsync("select count(*) from daily_readings")).ShouldBe(1L);

        var redis = await ConnectionMultiplexer.ConnectAsync(
            await servers.GetRedisConnectionStringAsync(TestContext.Current.CancellationToken));
        var lifetime = await redis.GetDatabase().KeyTimeToLiveAsync("daily:2027-01-13");
        redis.Dispose();
        lifetime.ShouldNotBeNull();
        lifetime.Value.ShouldBeInRange(TimeSpan.FromHours(23), TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task The_cache_answers_before_the_database_and_the_database_before_the_engine()
    {
        await using var worker = await NeptuWorker.StartAsync(servers);
        const string Path = "/api/daily/2031-01-01";
        var computed = await worker.Client.GetOkAsync(Path);

        await worker.QueryAsync("delete from daily_readings");
        (await worker.Client.GetOkAsync(Path)).ToJsonString().ShouldBe(computed.ToJsonString());
        (await worker.QueryAsync("select count(*) from daily_readings")).ShouldBe(0L);

        await servers.StopRedisAsync();
        await servers.StartRedisAsync(TestContext.Current.CancellationToken);
        await worker.QueryAsync(
            $"""
            insert into daily_readings values
            ('2031-01-01', 'peluang', '{computed["readingData"]!.ToJsonString().Replace("KLIWON", "STORED", StringComparison.Ordinal)}', '2020-01-01Z')
            """);
        var stored = await worker.Client.GetOkAsync(Path);
        stored["createdAt"]!.GetValue<string>().ShouldBe("2020-01-01T00:00:00Z");
    }

    [Fact]
    public async Task Without_Redis_it_still_answers()
    {
        await using var worker = await NeptuWorker.StartAsync(servers);
        var before = await worker.Client.GetOkAsync(Galungan);

        await servers.StopRedisAsync();
        var after = await worker.Client.GetOkAsync(Galungan);
        var another = await worker.Client.GetOkAsync("/api/daily/2026-06-18");
        await worker.Client.GetOkAsync("/health");
        await servers.StartRedisAsync(TestContext.Current.CancellationToken);

        after.ToJsonString().ShouldBe(before.ToJsonString());
        another["readingData"]!["panca_wara"]!["name"]!.GetValue<string>().ShouldBe("UMANIS");
    }

    [Fact]
    public async Task Without_the_database_a_cached_day_still_answers_and_another_says_come_back()
    {
        await using var worker = await NeptuWorker.StartAsync(servers);
        var cached = await worker.Client.GetOkAsync(Galungan);

        await servers.StopPostgresAsync();
        (await worker.Client.GetOkAsync(Galungan)).ToJsonString().ShouldBe(cached.ToJsonString());
        using (var refused = await worker.Client.FetchAsync("/api/daily/1999-09-09"))
            await refused.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        await servers.StartPostgresAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Asked_a_hundred_times_at_once_a_day_is_stored_once()
    {
        await using var worker = await NeptuWorker.StartAsync(servers);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => worker.Client.GetOkAsync("/api/daily/2027-07-07")));

        answers.Select(answer => answer.ToJsonString()).Distinct().Count().ShouldBe(1);
        (await worker.QueryAsync("select count(*) from daily_readings")).ShouldBe(1L);
    }

    [Theory]
    [InlineData("2026-02-31")]
    [InlineData("0000-01-01")]
    [InlineData("tomorrow")]
    public async Task A_day_that_does_not_exist_is_a_problem(string date)
    {
        await using var worker = await NeptuWorker.StartAsync(servers);
        using var response = await worker.Client.FetchAsync("/api/daily/" + date);
        JsonObject problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        problem["error"]!.GetValue<string>().ShouldStartWith("date must be a day that exists");
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task The_ends_of_time_are_stored_like_any_day(string date)
    {
        await using var worker = await NeptuWorker.StartAsync(servers);
        var answer = await worker.Client.GetOkAsync("/api/daily/" + date);

        answer["date"]!.GetValue<string>().ShouldBe(date);
        (await worker.QueryAsync($"select count(*) from daily_readings where date = '{date}'")).ShouldBe(1L);
    }

    [Fact]
    public async Task The_root_says_what_answers()
    {
        await using var worker = await NeptuWorker.StartAsync(servers);
        (await worker.Client.GetOkAsync("/"))["name"]!.GetValue<string>().ShouldBe("Neptu Worker");
        (await worker.Client.GetOkAsync("/alive"))["status"]!.GetValue<string>().ShouldBe("ok");
    }
}
