using System.Globalization;
using Neptu.LocalHost.Servers;

namespace Neptu.Tests.Support;

/// <summary>A server that is started when it is first needed, and again on the same port after it was stopped.</summary>
/// <param name="find">Finds the server's source, given the port to prefer.</param>
internal sealed class TestServer(Func<int, CancellationToken, Task<IServerSource>> find) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private RunningServer? _running;
    private int _port;

    /// <summary>The connection string, once the server answers.</summary>
    public async Task<string> RunningAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_running is null)
            {
                var source = await find(_port, cancellationToken);
                _running = await source.StartAsync(cancellationToken);
                _port = int.Parse(_running.Address.Split(':')[^1], CultureInfo.InvariantCulture);
            }

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
