using System.Security.Cryptography;
using Neptu.Api.Users;
using Neptu.Core.Auth.Sessions;
using Npgsql;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>The API over a database of its own, for one test class.</summary>
public sealed class NeptuApi(NeptuServers servers) : IAsyncLifetime
{
    private readonly string _signingKey = RandomNumberGenerator.GetHexString(SessionOptions.ShortestKey);
    private TestHost<UserDto>? _host;
    private NpgsqlDataSource? _database;

    /// <summary>Calls the API.</summary>
    public HttpClient Client { get; private set; } = null!;

    internal TestClock Time => _host!.Time;

    internal RecordedLogs Logs => _host!.Logs;

    internal string ConnectionString { get; private set; } = "";

    public ValueTask InitializeAsync() => InitializeAsync("Development");

    /// <summary>Starts it in another environment and with other settings than tests usually want.</summary>
    internal async ValueTask InitializeAsync(string environment, params (string Name, string Value)[] settings)
    {
        ConnectionString = await servers.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        _database = NpgsqlDataSource.Create(ConnectionString);
        _host = Start(environment, settings);
        Client = _host.CreateClient();
    }

    /// <summary>A second host over the same database, which knows the tokens of the first.</summary>
    internal TestHost<UserDto> Start(string environment, params (string Name, string Value)[] settings)
    {
        Dictionary<string, string> all = new()
        {
            ["ConnectionStrings:neptu"] = ConnectionString,
            ["Drain:Delay"] = "0",
            [SessionOptions.SigningKeySetting] = _signingKey,
        };

        // Outside Development a host wants to be told of a cache, and does without one that is not there.
        if (environment != "Development")
            all["ConnectionStrings:cache"] = "127.0.0.1:1";
        foreach (var (name, value) in settings)
            all[name] = value;
        return new(all, environment);
    }

    /// <summary>Asks the database for one value.</summary>
    internal async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _database!.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Changes the database behind the API's back.</summary>
    internal async Task ExecuteAsync(string sql)
    {
        await using var command = _database!.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }
}
