using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Neptu.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Data;

public sealed class MigrationTests(NeptuServers servers)
{
    [Fact]
    public void Every_change_of_the_model_has_its_migration()
    {
        using var database = NeptuDatabase.Open("Host=nowhere");
        database.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task Six_migrators_at_once_leave_one_schema()
    {
        var connectionString = await servers.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await DropEverythingAsync(connectionString);
        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => JobProcess.RunAsync(connectionString, "migrate")));

        runs.Select(run => run.ExitCode).ShouldAllBe(code => code == 0);
        runs.Count(run => run.Output.Contains("Applied migration", StringComparison.Ordinal)).ShouldBe(1);
        await using var database = NeptuDatabase.Open(connectionString);
        (await database.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Table_of_applied_migrations_keeps_the_names_that_existing_databases_have()
    {
        await using var database = NpgsqlDataSource.Create(await servers.CreateDatabaseAsync(TestContext.Current.CancellationToken));
        await using var applied = database.CreateCommand("""SELECT count("ProductVersion") FROM "__EFMigrationsHistory" WHERE "MigrationId" <> '' """);

        ((long)(await applied.ExecuteScalarAsync(TestContext.Current.CancellationToken))!).ShouldBeGreaterThan(0);
    }

    private static async Task DropEverythingAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var drop = database.CreateCommand("drop schema public cascade; create schema public");
        await drop.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
