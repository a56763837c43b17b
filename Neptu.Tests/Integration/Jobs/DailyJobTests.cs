using Neptu.Core.Time;
using Neptu.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Jobs;

public sealed class DailyJobTests(NeptuServers servers)
{
    [Fact]
    public async Task Eight_runs_at_once_write_seven_days_once()
    {
        var database = await servers.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        var before = BaliTime.DayOf(DateTimeOffset.UtcNow);
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => JobProcess.RunAsync(database, "daily")));
        var after = BaliTime.DayOf(DateTimeOffset.UtcNow);

        runs.ShouldAllBe(run => run.ExitCode == 0);
        var dates = await DatesAsync(database);

        // Seven days, or eight if midnight in Bali went by between two of the runs.
        dates[0].ShouldBeOneOf(before, after);
        dates.ShouldBe(Enumerable.Range(0, dates.Count).Select(dates[0].AddDays));
        dates.Count.ShouldBe(7 + (after.DayNumber - before.DayNumber));
    }

    [Fact]
    public async Task A_second_run_leaves_the_first_ones_rows_alone()
    {
        var database = await servers.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        (await JobProcess.RunAsync(database, "daily")).ExitCode.ShouldBe(0);
        var first = await LastWrittenAsync(database);
        (await JobProcess.RunAsync(database, "daily")).ExitCode.ShouldBe(0);

        (await LastWrittenAsync(database)).ShouldBe(first);
    }

    [Fact]
    public async Task Without_a_database_it_fails_and_says_so()
    {
        var run = await JobProcess.RunAsync("Host=127.0.0.1;Port=1;Username=nobody", "daily");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("Job daily failed");
    }

    [Fact]
    public async Task Without_the_setting_it_names_it()
    {
        var run = await JobProcess.RunAsync(null, "daily");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("ConnectionStrings__neptu");
    }

    private static async Task<List<DateOnly>> DatesAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand("select date from daily_readings order by date");
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<DateOnly> dates = [];
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            dates.Add(rows.GetFieldValue<DateOnly>(0));
        return dates;
    }

    private static async Task<object?> LastWrittenAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand("select max(created_at) from daily_readings");
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
