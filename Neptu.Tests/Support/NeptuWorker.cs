using Neptu.Worker.Daily;
using Npgsql;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>The worker over a database and a Redis, for one test.</summary>
internal sealed class NeptuWorker : IAsyncDisposable
{
    private readonly TestHost<DailyReadingDto> _host;
    private readonly NpgsqlDataSource _database;

    private NeptuWorker(string database, string redis)
    {
        _database = NpgsqlDataSource.Create(database);
        _host = new(new() { ["ConnectionStrings:neptu"] = database, ["ConnectionStrings:cache"] = redis, ["Drain:Delay"] = "0" });
        Client = _host.CreateClient();
    }

    public HttpClient Client { get; }

    public static async Task<NeptuWorker> StartAsync(NeptuServers servers)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return new(await servers.CreateDatabaseAsync(cancellation), await servers.GetRedisConnectionStringAsync(cancellation));
    }

    public async Task<object?> QueryAsync(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }
}
