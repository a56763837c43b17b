using Npgsql;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>Lets everybody who writes to a table wait, until it is disposed of.</summary>
internal sealed class TableLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private TableLock(NpgsqlConnection connection) => _connection = connection;

    public static Task<TableLock> TakeAsync(NeptuApi api, string table) => TakeAsync(api.ConnectionString, table);

    public static async Task<TableLock> TakeAsync(string connectionString, string table)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"begin; lock table {table} in exclusive mode", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return new(connection);
    }

    /// <summary>Returns when somebody does.</summary>
    public static async Task UntilSomebodyWaitsAsync(NeptuApi api)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await api.ScalarAsync<long>(
            """
            select count(*) from pg_locks
            where not granted and database = (select oid from pg_database where datname = current_database())
            """) == 0)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using (var command = new NpgsqlCommand("rollback", _connection))
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        await _connection.DisposeAsync();
    }
}
