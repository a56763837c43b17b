using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Neptu.LocalHost;
using Neptu.LocalHost.Processes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd;

/// <summary>What the whole topology does when one of its parts is killed, and when it is started twice.</summary>
public sealed partial class UpFailureTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("api", "api has ended with exit code 137 (SIGKILL), so everything is stopped")]
    [InlineData("worker", "worker has ended with exit code 137 (SIGKILL), so everything is stopped")]
    [InlineData("postgres", "postgres has ended with exit code 137 (SIGKILL), so everything is stopped")]
    public async Task A_part_without_which_the_rest_is_no_use_ends_everything(string resource, string sentence)
    {
        var state = NewState();
        await using var up = new LocalHostProcess(state, "--no-schedule");
        await up.AddressOfAsync("worker");

        await Signals.SendAsync("KILL", PortHolder.Find(PortOf(resource, state))!.Id);

        (await up.ExitedAsync().WaitAsync(_soon, Token)).ShouldBe(1, up.Output);
        up.Output.ShouldContain(sentence);
        await up.EverythingIsGoneWithinAsync(_soon);
    }

    [Fact]
    public async Task The_cache_comes_back_where_it_was_and_the_apps_go_on()
    {
        var state = NewState();
        await using var up = new LocalHostProcess(state, "--no-schedule");
        var api = await up.AddressOfAsync("api");
        var port = PortOf(Topology.Cache.Name, state);
        var killed = PortHolder.Find(port)!.Id;

        await Signals.SendAsync("KILL", killed);
        await ListensAgainAsync(port, killed);

        using var client = new HttpClient();
        using var health = await client.GetAsync(new Uri(api, Topology.Paths.Health), Token);
        health.IsSuccessStatusCode.ShouldBeTrue();
        up.Output.ShouldContain("cache         | ended with exit code 137 (SIGKILL); the apps go on without it. Starting it again.");
    }

    [Fact]
    public async Task A_second_one_on_the_same_state_says_who_is_there_and_leaves_the_first_alone()
    {
        var state = NewState();
        await using var first = new LocalHostProcess(state, "--no-schedule");
        var api = await first.AddressOfAsync("api");

        await using var second = new LocalHostProcess(state, "--no-schedule");

        (await second.ExitedAsync().WaitAsync(_soon, Token)).ShouldBe(1);
        second.Output.ShouldContain($"Neptu runs here already, as process {first.Id}");
        using var client = new HttpClient();
        using var health = await client.GetAsync(new Uri(api, Topology.Paths.Health), Token);
        health.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task A_reset_throws_the_data_away()
    {
        var state = NewState();
        var wallet = Wallets.New();
        using var client = new HttpClient();
        await using (var first = new LocalHostProcess(state, "--no-schedule"))
        {
            using var created = await client.PostAsync($"{await first.AddressOfAsync("api")}api/users", new { walletAddress = wallet });
            await created.ShouldBeOkAsync();
        }

        await using var second = new LocalHostProcess(state, "--no-schedule", "--reset");
        using var missing = await client.GetAsync(new Uri(await second.AddressOfAsync("api"), $"api/users/{wallet}/reading"), Token);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string NewState() => Path.Combine(TestDirectory.Root, $"state-{Guid.NewGuid():N}");

    private static int PortOf(string resource, string state) =>
        int.Parse(FirstPort().Match(RunLock.Running(state)!.Addresses[resource]).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static async Task ListensAgainAsync(int port, int killed)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(_soon);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (PortHolder.Find(port) is not { } holder || holder.Id == killed) await timer.WaitForNextTickAsync(patience.Token);
    }

    [GeneratedRegex(@":(\d+)")]
    private static partial Regex FirstPort();
}
