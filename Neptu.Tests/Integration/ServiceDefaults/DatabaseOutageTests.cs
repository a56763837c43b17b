using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Neptu.ServiceDefaults;
using Neptu.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.ServiceDefaults;

/// <summary>Brings its own server, which it stops.</summary>
public sealed class DatabaseOutageTests(NeptuServers servers) : IClassFixture<NeptuServers>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_database_is_down_the_host_is_not_ready_and_says_come_back_and_then_it_recovers()
    {
        await using var app = await StartAsync();
        await IsReadyAsync(app);
        (await StatusAsync(app, "/context")).ShouldBe(HttpStatusCode.OK);

        await servers.StopPostgresAsync();
        using (var health = await app.Client.GetAsync("/health", Cancellation))
        {
            health.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            var failing = JsonElement.Parse(await health.Content.ReadAsStringAsync(Cancellation)).GetProperty("failing");
            failing.EnumerateArray().Select(name => name.GetString()).ShouldBe(["database"]);
        }

        foreach (var path in new[] { "/context", "/transaction", "/source" })
        {
            using var response = await app.Client.GetAsync(path, Cancellation);
            response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
            response.Headers.RetryAfter.ShouldNotBeNull(path);
        }

        (await StatusAsync(app, "/alive")).ShouldBe(HttpStatusCode.OK);

        await servers.StartPostgresAsync(Cancellation);
        await IsReadyAsync(app);
        foreach (var path in new[] { "/context", "/transaction", "/source" })
            (await StatusAsync(app, path)).ShouldBe(HttpStatusCode.OK, path);
    }

    /// <summary>The check gives the database two seconds, of which a slow machine may need more the first time.</summary>
    private static Task<TimeSpan> IsReadyAsync(TestApp app) => Eventually.IsTrueAsync(
        async () => await StatusAsync(app, "/health") == HttpStatusCode.OK, "The host should be ready.");

    private async Task<TestApp> StartAsync()
    {
        var connectionString = await servers.CreateDatabaseAsync(Cancellation);
        return await TestApp.StartAsync(
            app =>
            {
                app.MapGet("/context", (EmptyContext database) => database.Database.SqlQuery<int>($"SELECT 1 AS \"Value\"").SingleAsync());
                app.MapGet("/transaction", (EmptyContext database) => database.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                {
                    await using var transaction = await database.Database.BeginTransactionAsync();
                    await database.Database.ExecuteSqlAsync($"SELECT 1");
                    await transaction.CommitAsync();
                }));
                app.MapGet("/source", async (NpgsqlDataSource database) =>
                {
                    await using var command = database.CreateCommand("SELECT 1");
                    return await command.ExecuteScalarAsync();
                });
            },
            builder => builder.AddNeptuDatabase<EmptyContext>("neptu"),
            new() { ["ConnectionStrings:neptu"] = connectionString });
    }

    private static async Task<HttpStatusCode> StatusAsync(TestApp app, string path)
    {
        using var response = await app.Client.GetAsync(path, Cancellation);
        return response.StatusCode;
    }

    internal sealed class EmptyContext(DbContextOptions<EmptyContext> options) : DbContext(options);
}
