using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Opens the connection to Redis beside the start of the host, never in its way. The client keeps reconnecting by
/// itself; only a first attempt that failed altogether is made anew, when somebody next asks.
/// </summary>
internal sealed class RedisConnector(Func<Task<IConnectionMultiplexer>> connect) : IHostedService, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Task<IConnectionMultiplexer>? _connection;

    public Task<IConnectionMultiplexer> GetAsync()
    {
        lock (_gate)
        {
            if (_connection is null or { IsFaulted: true } or { IsCanceled: true })
                _connection = Task.Run(connect);

            return _connection;
        }
    }

    /// <summary>Begins, and does not wait.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = GetAsync();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_connection is { IsCompletedSuccessfully: true } connection)
            (await connection).Dispose();
    }
}
