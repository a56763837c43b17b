using System.Net.Sockets;
using Neptu.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd;

/// <summary>The servers that other tests rest on.</summary>
public sealed class NeptuServersTests(NeptuServers shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_database_is_a_fresh_copy_of_the_migrated_one()
    {
        await using var servers = new NeptuServers((connection, token) => ExecuteAsync(connection, "CREATE TABLE omen (day int)", token));

        var first = await servers.CreateDatabaseAsync(Token);
        await ExecuteAsync(first, "INSERT INTO omen VALUES (1)", Token);
        var second = await servers.CreateDatabaseAsync(Token);

        (await CountAsync(first)).ShouldBe(1);
        (await CountAsync(second)).ShouldBe(0);
    }

    [Fact]
    public async Task Databases_can_be_asked_for_at_once()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shared.CreateDatabaseAsync(Token)));
        databases.ShouldBeUnique();
    }

    [Fact]
    public async Task A_stopped_server_comes_back_with_its_data_where_it_was()
    {
        await using var servers = new NeptuServers();
        var connection = await servers.CreateDatabaseAsync(Token);
        await ExecuteAsync(connection, "CREATE TABLE omen (day int); INSERT INTO omen VALUES (1)", Token);

        await servers.StopPostgresAsync();
        await Should.ThrowAsync<NpgsqlException>(() => ExecuteAsync(connection, "SELECT 1", Token));
        await servers.StartPostgresAsync(Token);

        NpgsqlConnection.ClearAllPools();
        (await CountAsync(connection)).ShouldBe(1);
    }

    [Fact]
    public async Task Redis_answers_until_it_is_stopped()
    {
        await using var servers = new NeptuServers();
        var endpoint = (await servers.GetRedisConnectionStringAsync(Token)).Split(':');
        await PingAsync(endpoint);

        await servers.StopRedisAsync();
        await Should.ThrowAsync<SocketException>(() => PingAsync(endpoint));

        await servers.StartRedisAsync(Token);
        await PingAsync(endpoint);
    }

    private static async Task PingAsync(string[] endpoint)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(endpoint[0], int.Parse(endpoint[1], System.Globalization.CultureInfo.InvariantCulture), Token);
        using var reader = new StreamReader(client.GetStream());
        await client.GetStream().WriteAsync("PING\r\n"u8.ToArray(), Token);
        (await reader.ReadLineAsync(Token)).ShouldBe("+PONG");
    }

    private static async Task<long> CountAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("SELECT count(*) FROM omen");
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
