using System.Globalization;
using Neptu.AppHost.Processes;
using Neptu.AppHost.Servers;
using Shouldly;

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

    /// <summary>Ends the server, which runs, by a signal to its main process alone; returns when nothing of it is left.</summary>
    public async Task EndAsync(string signal)
    {
        await _gate.WaitAsync();
        try
        {
            var port = int.Parse(_running!.Address.Split(':')[^1], CultureInfo.InvariantCulture);
            var id = PortHolder.Find(port).ShouldNotBeNull("Nobody of this user listens there.").Id;

            // While it stands still it starts no more children.
            await Signals.SendAsync("STOP", id);
            int[] all = [id, .. ChildrenOf(id)];
            await Signals.SendAsync(signal, id);
            if (signal != "KILL")
                await Signals.SendAsync("CONT", id);
            await Eventually.IsTrueAsync(() => all.All(one => ProcessTable.CommandLine(one).Length == 0), "The server should have ended.");
            await _running.DisposeAsync();
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

    // proc_pid_task_tid_children(5); exact, as the parent stands still.
    private static IEnumerable<int> ChildrenOf(int id) => File.ReadAllText($"/proc/{id}/task/{id}/children")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(child => int.Parse(child, CultureInfo.InvariantCulture));
}
