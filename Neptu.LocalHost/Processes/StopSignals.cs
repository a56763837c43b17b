using System.Runtime.InteropServices;

namespace Neptu.LocalHost.Processes;

/// <summary>Ctrl-C, a request to end, a closed terminal or a vanished parent: each asks this program to stop in order.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _registrations;

    public StopSignals(TimeProvider time)
    {
        _registrations =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }
                .Select(signal => PosixSignalRegistration.Create(signal, Stop)),
        ];
        Watching = ParentWatch.OfDotnet(time) is { } watch ? WatchAsync(watch) : Task.CompletedTask;
    }

    /// <summary>Cancelled once this program should stop.</summary>
    public CancellationToken Token => _stop.Token;

    private Task Watching { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _stop.Cancel();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true; // the default would end this process before its children
        _stop.Cancel();
    }

    private async Task WatchAsync(ParentWatch watch)
    {
        try
        {
            await watch.GoneAsync(_stop.Token);
            await _stop.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // stopped otherwise
        }
    }
}
