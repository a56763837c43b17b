using System.Collections.Concurrent;
using Neptu.AppHost.Servers;
using Neptu.Tests.Support;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(NeptuServers))]

namespace Neptu.Tests.Support;

/// <summary>
/// A real PostgreSQL and a real Redis, each started when a test first asks for it. The assembly's own instance serves
/// every test class that takes one in its constructor; a class that stops a server to see what happens brings its own
/// with <c>IClassFixture&lt;NeptuServers&gt;</c>, so that it disturbs nobody.
/// </summary>
public sealed class NeptuServers : IAsyncDisposable
{
    private const string TemplateDatabase = "neptu_template";
    private static readonly string[] Hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
    private static int _instances;

    private readonly Func<string, CancellationToken, Task> _migrate;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TestServer _postgres;
    private readonly TestServer _redis;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private bool _templateIsReady;
    private int _databases;

    /// <summary>Servers whose databases have the newest schema.</summary>
    public NeptuServers()
        : this(Schema.ApplyAsync)
    {
    }

    /// <summary>Servers whose databases get their schema from <paramref name="migrate"/>, which is given a connection string.</summary>
    /// <param name="migrate">Brings a database to the schema wanted.</param>
    /// <param name="isDurable">PostgreSQL keeps what it has committed when it is killed; slower.</param>
    internal NeptuServers(Func<string, CancellationToken, Task> migrate, bool isDurable = false)
    {
        _migrate = migrate;
        var instance = Interlocked.Increment(ref _instances);
        var home = new ServerHome(TestDirectory.Root, _log.Enqueue, (name, line) => _log.Enqueue($"{name} | {line}"));
        var postgres = new PostgresOptions
        {
            Name = $"postgres-{instance}",
            Password = TestDirectory.Password,
            Template = Path.Combine(TestDirectory.Root, "postgres-template"),
            Settings = ["max_connections=600", "shared_buffers=64MB", .. isDurable ? Array.Empty<string>() : Hasty],
        };
        _postgres = new TestServer(async token => new PostgresProcess(await PostgresServer.FindAsync(home, token), postgres, home));
        var redis = new RedisOptions { Name = $"redis-{instance}" };
        _redis = new TestServer(async token => new RedisProcess(await RedisServer.FindAsync(home, token), redis, home));
    }

    /// <summary>What the servers have printed, for a test that wants to know why.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>Makes a database of the newest schema, empty and this caller's own, and returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var server = await _postgres.RunningAsync(cancellationToken);
        await EnsureTemplateAsync(server, cancellationToken);
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE {TemplateDatabase}", cancellationToken);
        return ForDatabase(server, name, pooling: true);
    }

    /// <summary>The connection string of the Redis server.</summary>
    public async Task<string> GetRedisConnectionStringAsync(CancellationToken cancellationToken) =>
        await _redis.RunningAsync(cancellationToken);

    /// <summary>Stops PostgreSQL, in order; its data and its port stay for the next start.</summary>
    public Task StopPostgresAsync() => _postgres.StopAsync();

    /// <summary>Ends PostgreSQL by a signal: INT is a fast shutdown, QUIT an immediate one, KILL none at all.</summary>
    internal Task EndPostgresAsync(string signal) => _postgres.EndAsync(signal);

    /// <summary>Starts PostgreSQL again where it was.</summary>
    public Task StartPostgresAsync(CancellationToken cancellationToken) => _postgres.RunningAsync(cancellationToken);

    /// <summary>Stops Redis, which forgets everything; its port stays for the next start.</summary>
    public Task StopRedisAsync() => _redis.StopAsync();

    /// <summary>Ends Redis by a signal.</summary>
    internal Task EndRedisAsync(string signal) => _redis.EndAsync(signal);

    /// <summary>Starts Redis again where it was.</summary>
    public Task StartRedisAsync(CancellationToken cancellationToken) => _redis.RunningAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _redis.DisposeAsync();
        await _postgres.DisposeAsync();
        _gate.Dispose();
    }

    private async Task EnsureTemplateAsync(string server, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_templateIsReady) return;
            await ExecuteAsync(server, $"CREATE DATABASE {TemplateDatabase}", cancellationToken);

            // A database can be copied only while nobody is connected to it, so no pool may keep a session open.
            await _migrate(ForDatabase(server, TemplateDatabase, pooling: false), cancellationToken);
            _templateIsReady = true;
        }
        finally
        {
            _gate.Release();
        }
    }

    private static async Task ExecuteAsync(string server, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ForDatabase(server, "postgres", pooling: false));
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Waits that end a test which hangs; a machine that is merely slow stays below them.</summary>
    private static string ForDatabase(string server, string database, bool pooling) => new NpgsqlConnectionStringBuilder(server)
    {
        Database = database, Pooling = pooling, Timeout = 300, CommandTimeout = 600,
    }.ConnectionString;
}
