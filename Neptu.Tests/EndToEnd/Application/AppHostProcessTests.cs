using System.Net;
using System.Net.Sockets;
using Neptu.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Application;

/// <summary>How the AppHost starts and ends as a process: exit codes, messages, and what is left of it.</summary>
public sealed class AppHostProcessTests(NeptuServers servers) : IDisposable
{
    private readonly DirectoryInfo _state = Directory.CreateDirectory(Path.Combine(TestDirectory.Root, $"process-{Guid.NewGuid():N}"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _state.Delete(recursive: true);

    [Fact]
    public async Task Killed_run_leaves_nothing_and_the_next_one_finds_its_data_and_stops_in_order()
    {
        var wallet = Wallets.New();
        await using (var first = AppHostProcess.Start(_state.FullName))
        {
            var address = await first.AddressOfAsync("api");
            await CreateUserAsync(address, wallet);

            await using (var second = AppHostProcess.Start(_state.FullName))
            {
                (await second.ExitedAsync()).ShouldBe(1);
                second.Output.ShouldStartWith($"Neptu already runs here, as process {first.Id}. Its dashboard: http://localhost:");
            }

            await first.SignalAsync("KILL");

            // At once: it waits for what the first has left behind.
            await using var next = AppHostProcess.Start(_state.FullName);
            address = await next.AddressOfAsync("api");
            first.Descendants().ShouldBeEmpty();
            (await GetUserAsync(address, wallet)).ShouldBe(HttpStatusCode.OK);

            await next.SignalAsync("TERM");
            (await next.ExitedAsync()).ShouldBe(0, next.Output);
            next.Descendants().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Killed_orchestrator_ends_the_run_and_leaves_nothing()
    {
        await using var run = AppHostProcess.Start(_state.FullName, "--no-schedule");
        await run.AddressOfAsync("api");

        foreach (var id in run.DescendantIds("dcp"))
            await Signals.SendAsync("KILL", id);

        (await run.ExitedAsync()).ShouldBe(1, run.Output);
        run.Output.ShouldContain("orchestrator has ended");
        run.Descendants().ShouldBeEmpty();
    }

    [Fact]
    public async Task Busy_port_is_reported_before_anything_is_started()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await using var run = AppHostProcess.Start(_state.FullName, $"--Ports:api={port}");

        (await run.ExitedAsync()).ShouldBe(1);
        run.Output.ShouldBe(
            $"Port {port}, which api needs, is in use by process {Environment.ProcessId} ({Neptu.AppHost.Processes.ProcessTable.CommandLine(Environment.ProcessId)}): "
            + $"end it with `kill {Environment.ProcessId}`, or run on free ports with --isolated.");
    }

    [Fact]
    public async Task Failed_migration_ends_the_run_with_its_reason()
    {
        var database = await servers.CreateDatabaseAsync(Token);
        await using (var source = NpgsqlDataSource.Create(database))
        {
            // The tables are there, and the record of the migrations that made them is not.
            await using var command = source.CreateCommand("""DROP TABLE "__EFMigrationsHistory" """);
            await command.ExecuteNonQueryAsync(Token);
        }

        await using var run = AppHostProcess.Start(_state.FullName, $"--ConnectionStrings:neptu={database}");

        (await run.ExitedAsync()).ShouldBe(1, run.Output);
        run.Output.ShouldContain("The migration failed, so no app was started.");
        run.Output.ShouldContain("already exists");
        run.Descendants().ShouldBeEmpty();
    }

    [Fact]
    public async Task Publishing_without_the_Azure_packages_says_what_to_set()
    {
        await using var run = AppHostProcess.StartAsIs(["--operation", "publish", "--step", "publish", "--output-path", _state.FullName]);

        (await run.ExitedAsync()).ShouldBe(1, run.Output);
        run.Output.ShouldContain("PublishToAzure=true");
        run.Output.ShouldNotContain("   at ");
    }

    private static async Task CreateUserAsync(Uri address, string wallet)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var body = new StringContent($$"""{"walletAddress":"{{wallet}}"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var answer = await client.PostAsync("/api/v1/users", body, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> GetUserAsync(Uri address, string wallet)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.GetAsync($"/api/v1/users/{wallet}", Token);
        return answer.StatusCode;
    }
}
