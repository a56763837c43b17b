using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd;

/// <summary>The whole topology as processes, on data of its own.</summary>
public sealed class UpTests
{
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task It_reads_over_HTTP_and_stops_on_SIGTERM_with_nothing_left()
    {
        await using var up = new LocalHostProcess(NewState());
        using var client = new HttpClient();
        var api = await up.AddressOfAsync("api");
        var worker = await up.AddressOfAsync("worker");
        var wallet = Wallets.New();

        var potensi = await client.GetOkAsync($"{api}api/v1/reading/potensi?date=1990-05-15");
        potensi["reading"]!["wuku"]!["name"]!.GetValue<string>().ShouldBe("MERAKIH");
        using (var created = await client.PostAsync($"{api}api/users", new { walletAddress = wallet }))
            await created.ShouldBeOkAsync();
        using (var onboarded = await client.PutAsync($"{api}api/users/{wallet}", new { birthDate = "1990-05-15" }))
            await onboarded.ShouldBeOkAsync();
        var reading = await client.GetOkAsync($"{api}api/users/{wallet}/reading?targetDate=2026-06-17");
        reading["reading"]!["peluang"]!["wuku"]!["name"]!.GetValue<string>().ShouldBe("DUNGULAN");
        var daily = await client.GetOkAsync($"{worker}api/daily/2026-06-17");
        daily["readingData"]!["wuku"]!["name"]!.GetValue<string>().ShouldBe("DUNGULAN");

        // A worker that has no oracle says so: the API knows where it is.
        using var ofApi = new HttpClient { BaseAddress = api };
        var person = await ofApi.SignInAsync();
        using (var asked = await ofApi.SendAsync(
            HttpMethod.Post, "/api/v1/reading/oracle", person.AccessToken, Http.Json("""{"question":"Why?","birthDate":"1990-05-15"}""")))
        {
            await asked.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        }

        await up.SignalAsync("TERM");
        (await up.ExitedAsync().WaitAsync(StopsWithin, TestContext.Current.CancellationToken)).ShouldBe(0, up.Output);
        await up.EverythingIsGoneWithinAsync(TimeSpan.FromSeconds(1));
        up.Output.ShouldContain("The oracle answered 404: Unavailable");
        up.Output.ShouldNotContain(wallet);
        up.Output.ShouldNotContain("1990-05-15");
    }

    [Fact]
    public async Task Killed_it_leaves_nothing_and_the_next_run_finds_its_data()
    {
        var state = NewState();
        var wallet = Wallets.New();
        string id;
        await using (var first = new LocalHostProcess(state, "--no-schedule"))
        {
            using var client = new HttpClient();
            using var created = await client.PostAsync($"{await first.AddressOfAsync("api")}api/users", new { walletAddress = wallet });
            id = (await created.ShouldBeOkAsync())["user"]!["id"]!.GetValue<string>();
            first.Descendants().Count.ShouldBeGreaterThan(3);

            await first.SignalAsync("KILL");
            await first.ExitedAsync();
            await first.EverythingIsGoneWithinAsync(StopsWithin);
        }

        await using var second = new LocalHostProcess(state, "--no-schedule");
        using var again = new HttpClient();
        using var found = await again.PostAsync($"{await second.AddressOfAsync("api")}api/users", new { walletAddress = wallet });
        (await found.ShouldBeOkAsync())["user"]!["id"]!.GetValue<string>().ShouldBe(id);
    }

    private static string NewState() => Path.Combine(TestDirectory.Root, $"state-{Guid.NewGuid():N}");
}
