using System.Net;
using System.Net.Http.Json;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Neptu.AppHost.Processes;
using Neptu.AppHost.Scheduling;
using Neptu.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Application;

/// <summary>What the running application model does. The tests of this class run one after the other, on one instance.</summary>
public sealed class ApplicationTests(NeptuApplication application) : IClassFixture<NeptuApplication>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Apps_start_after_the_migration_has_succeeded()
    {
        var migrate = application.AtStart["migrate"];

        migrate.ExitCode.ShouldBe(0);
        foreach (var app in new[] { "api", "worker" })
        {
            // The orchestrator's times are those at which it noticed.
            var started = application.AtStart[app].StartTimeStamp.ShouldNotBeNull();
            started.ShouldBeGreaterThan(migrate.StopTimeStamp.ShouldNotBeNull() - TimeSpan.FromSeconds(1), app);
        }
    }

    [Fact]
    public async Task Api_and_worker_give_readings()
    {
        using var api = application.CreateClient("api");
        using var worker = application.CreateClient("worker");

        // Another test may have killed the database just now: a connection that died with it costs one answer of 503.
        await AnswersAsync(api, "/api/v1/reading/potensi?date=1990-05-15");
        await AnswersAsync(worker, "/api/daily/2026-06-17");
    }

    [Fact]
    public async Task Scheduled_job_runs_when_it_is_due_and_is_told_that_minute()
    {
        await application.Notifications.WaitForResourceAsync("job-daily", HasNextRun("00:00 UTC"), Token);
        var before = application.Current("job-daily").StopTimeStamp;

        application.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
        var ended = await application.Notifications.WaitForResourceAsync(
            "job-daily", EndedAfter(before), Token);

        ended.Snapshot.ExitCode.ShouldBe(0);
        var days = await QueryAsync<DateOnly[]>("SELECT array_agg(date ORDER BY date) FROM daily_readings WHERE date BETWEEN '2026-03-02' AND '2026-03-31'");
        days.ShouldBe(Enumerable.Range(0, 7).Select(day => new DateOnly(2026, 3, 2).AddDays(day)), "it ran on 2 March, so Bali's 2 March is the first");
    }

    [Fact]
    public async Task Run_now_runs_a_job_by_hand()
    {
        (await RunNowAsync("job-reply")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("cache")]
    public async Task Killed_server_is_started_again_and_the_apps_recover(string server)
    {
        var port = application.Current(server).Urls.Select(url => new Uri(url.Url).Port).First();
        var killed = PortHolder.Find(port).ShouldNotBeNull().Id;

        await Signals.SendAsync("KILL", killed);
        await Eventually.IsTrueAsync(() => PortHolder.Find(port) is { } holder && holder.Id != killed, $"{server} should have been started again.");

        await application.WaitUntilHealthyAsync(server);
        await application.WaitUntilHealthyAsync("api");
        using var api = application.CreateClient("api");
        await AnswersAsync(api, "/health");
    }

    [Fact]
    public async Task Psql_command_opens_the_database_without_showing_the_password()
    {
        var result = await application.Commands.ExecuteCommandAsync("neptu", "psql", Token);

        var command = result.Data.ShouldNotBeNull().Value;
        command.ShouldContain("psql -h 127.0.0.1");
        var settings = new NpgsqlConnectionStringBuilder(await application.ConnectionStringAsync("neptu"));
        command.ShouldNotContain(settings.Password!);
        var shell = await ProcessRun.ToEndAsync(new ProcessPlan("psql", "sh", "-c", $"{command} -tAc 'SELECT 40 + 2'"), Token);
        shell.LastLines.ShouldContain("42", shell.Text);
    }

    [Fact]
    public async Task Reset_data_empties_the_database_and_the_apps_go_on()
    {
        using var api = application.CreateClient("api");
        await Eventually.IsTrueAsync(CreateUserAsync, "The API should create a user.");

        var result = await application.Commands.ExecuteCommandAsync("neptu", "reset-data", Token);

        result.Success.ShouldBeTrue(result.Message);
        (await QueryAsync<long>("SELECT count(*) FROM users")).ShouldBe(0);
        await Eventually.IsTrueAsync(CreateUserAsync, "The API should go on with the new tables.");

        async Task<bool> CreateUserAsync() =>
            (await api.PostAsJsonAsync("/api/v1/users", new { walletAddress = Wallets.New() }, Token)).IsSuccessStatusCode;
    }

    [Fact]
    public async Task Failed_run_of_a_job_makes_the_group_unhealthy_until_a_run_succeeds()
    {
        await QueryAsync<object>("ALTER TABLE daily_readings RENAME TO daily_readings_away");
        (await RunNowAsync("job-daily")).ExitCode.ShouldBe(1);
        await application.Notifications.WaitForResourceAsync("jobs", HasHealthOf("job-daily", HealthStatus.Unhealthy), Token);

        await QueryAsync<object>("ALTER TABLE daily_readings_away RENAME TO daily_readings");
        (await RunNowAsync("job-daily")).ExitCode.ShouldBe(0);
        await application.Notifications.WaitForResourceAsync("jobs", HasHealthOf("job-daily", HealthStatus.Healthy), Token);
    }

    private static Task<TimeSpan> AnswersAsync(HttpClient client, string path) => Eventually.IsTrueAsync(
        async () => (await client.GetAsync(path, Token)).StatusCode == HttpStatusCode.OK, $"{path} should answer 200.");

    private static Func<ResourceEvent, bool> HasHealthOf(string job, HealthStatus status) => resource =>
        resource.Snapshot.HealthReports.Any(report => report.Name == $"{job}: last run" && report.Status == status);

    private static Func<ResourceEvent, bool> HasNextRun(string time) => resource =>
        resource.Snapshot.Urls.Any(url => url.DisplayProperties.DisplayName == $"Next run: {time}");

    /// <summary>Runs a job by hand, once no run that its schedule has started goes on; returns how it ended.</summary>
    private async Task<CustomResourceSnapshot> RunNowAsync(string job)
    {
        var before = (await application.Notifications.WaitForResourceAsync(job, resource => resource.Snapshot.IsIdle(), Token)).Snapshot.StopTimeStamp;
        var result = await application.Commands.ExecuteCommandAsync(job, "run-now", Token);
        result.Success.ShouldBeTrue(result.Message);
        return (await application.Notifications.WaitForResourceAsync(job, EndedAfter(before), Token)).Snapshot;
    }

    private static Func<ResourceEvent, bool> EndedAfter(DateTime? before) => resource =>
        resource.Snapshot is { ExitCode: not null, StopTimeStamp: { } stopped } && stopped > (before ?? DateTime.MinValue);

    private async Task<T?> QueryAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(await application.ConnectionStringAsync("neptu"));
        await using var command = source.CreateCommand(sql);
        return (T?)await command.ExecuteScalarAsync(Token);
    }
}
