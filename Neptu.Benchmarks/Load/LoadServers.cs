using Aspire.Hosting;
using Neptu.Core.Auth.Sessions;
using Neptu.Core.Data;
using Neptu.AppHost.Processes;
using Neptu.AppHost.Servers;
using Npgsql;

namespace Neptu.Benchmarks.Load;

/// <summary>PostgreSQL with its durable defaults, Redis and the API as it is published, all on this machine and on ports of their own.</summary>
internal sealed class LoadServers : IAsyncDisposable
{
    private const string Unreached = "1000000";
    private const string Off = "0";
    private const string OneSecond = "00:00:01";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    /// <summary>The API that was built along with this program, in the same configuration.</summary>
    private static readonly string ApiAssembly = Path.Combine(
        AppContext.BaseDirectory.Replace("Neptu.Benchmarks", "Neptu.Api", StringComparison.Ordinal), "Neptu.Api.dll");

    private readonly RunningServer _postgres;
    private readonly RunningServer _redis;
    private readonly SupervisedProcess _api;

    private LoadServers(RunningServer postgres, RunningServer redis, SupervisedProcess api, Uri address)
    {
        (_postgres, _redis, _api, Address) = (postgres, redis, api, address);
        Database = NpgsqlDataSource.Create(postgres.ConnectionString);
    }

    /// <summary>Of the API.</summary>
    public Uri Address { get; }

    /// <summary>For what is measured to stand on.</summary>
    public NpgsqlDataSource Database { get; }

    /// <summary>Memory of the API's process.</summary>
    public ProcessMemory Memory => ProcessMemory.Of(Address.Port);

    /// <summary>Starts all of them, with an empty database of the newest schema.</summary>
    /// <param name="directory">Where the data go; removed by whoever made it.</param>
    /// <param name="signingKey">What access tokens are signed with.</param>
    /// <param name="isLimited">Whether requests are counted, in Redis, against limits that they never reach.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DistributedApplicationException">One of them is not there or does not start.</exception>
    public static async Task<LoadServers> StartAsync(
        string directory, string signingKey, bool isLimited, CancellationToken cancellation)
    {
        var home = new ServerHome(directory, Console.Error.WriteLine, (_, _) => { });
        var postgres = await new PostgresProcess(await PostgresServer.FindAsync(home, cancellation), new(), home).StartAsync(cancellation);
        var redis = await new RedisProcess(await RedisServer.FindAsync(home, cancellation), new(), home).StartAsync(cancellation);
        await MigrateAsync(postgres.ConnectionString, cancellation);
        var port = Ports.Free(1)[0];
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__neptu"] = postgres.ConnectionString,
            ["ConnectionStrings__cache"] = redis.ConnectionString,
            [SessionOptions.SigningKeySetting] = signingKey,

            // All requests come from one address, many of them from one person.
            ["Limits__Address__Quota"] = isLimited ? Unreached : Off,
            ["Limits__Address__Window"] = OneSecond,
            ["Limits__Person__Quota"] = isLimited ? Unreached : Off,
            ["Limits__Person__Window"] = OneSecond,
        };
        var address = new Uri($"http://localhost:{port}");
        environment["ASPNETCORE_URLS"] = address.ToString();
        var api = await SupervisedProcess.StartAsync(
            new ProcessPlan("api", "dotnet", ApiAssembly) { Environment = environment },
            _ => { },
            token => IsHealthyAsync(address, token),
            StartTimeout,
            cancellation);
        return new(postgres, redis, api, address);
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        await _redis.DisposeAsync();
        await Database.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private static async Task<bool> IsHealthyAsync(Uri address, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(address, "/health"), cancellation);
        return answer.IsSuccessStatusCode;
    }

    private static async Task MigrateAsync(string connectionString, CancellationToken cancellation)
    {
        await using var connections = NpgsqlDataSource.Create(connectionString);
        await using var database = NeptuDatabase.Open(connectionString);
        await DatabaseMigrator.ApplyAsync(database, connections, cancellation);
    }
}
