using Neptu.LocalHost.Servers;

namespace Neptu.Tests.Support;

/// <summary>A server that is started when it is first needed, and again where it was after it was stopped.</summary>
/// <param name="find">Finds the server's source.</param>
internal sealed class TestServer(Func<CancellationToken, Task<IServerSource>> find) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IServerSource? _source;
    private RunningServer? _running;

    /// <summary>The connection string, once the server answers.</summary>
    public async Task<string> RunningAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _source ??= await find(cancellationToken);
            _running ??= await _source.StartAsync(cancellationToken);
            return _running.ConnectionString;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Stops the server if it runs.</summary>
    public async Task StopAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_running is not null) await _running.DisposeAsync();
            _running = null;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Stops the server for good.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _gate.Dispose();
    }
}
