using System.Net.Sockets;

namespace Neptu.AppHost.Processes;

/// <summary>Waiting for a started process to serve.</summary>
internal static class Readiness
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    // A connection to a container that has just gone may never be answered, not even by a refusal.
    private static readonly TimeSpan _answersWithin = TimeSpan.FromSeconds(5);

    /// <summary>Asks until the answer is yes. A probe may throw what an unreachable server makes it throw.</summary>
    /// <exception cref="DistributedApplicationException">The process ended, or the time is up.</exception>
    public static async Task WaitUntilAsync(
        this SupervisedProcess process, Func<CancellationToken, Task<bool>> probe, TimeSpan within, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(within);
        using var timer = new PeriodicTimer(_pause);
        try
        {
            while (!await IsReadyAsync(probe, patience.Token))
            {
                if (process.Exited.IsCompleted)
                    throw new DistributedApplicationException($"{process.Name} ended with exit code {await process.Exited} before it was ready:\n{Tail(process)}");
                await timer.WaitForNextTickAsync(patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DistributedApplicationException($"{process.Name} was not ready within {within.TotalSeconds:0} seconds:\n{Tail(process)}");
        }
    }

    private static async Task<bool> IsReadyAsync(Func<CancellationToken, Task<bool>> probe, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_answersWithin);
        try
        {
            return await probe(patience.Token);
        }
        catch (Exception e) when (e is SocketException or IOException or HttpRequestException)
        {
            return false; // not listening yet
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static string Tail(SupervisedProcess process) =>
        process.LastLines is { Count: > 0 } lines ? string.Join('\n', lines.Select(line => $"  {line}")) : "  (it printed nothing)";
}
