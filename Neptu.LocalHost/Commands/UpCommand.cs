using Neptu.LocalHost.Resources;
using Neptu.LocalHost.Servers;
using Neptu.LocalHost.Terminal;
using Spectre.Console;

namespace Neptu.LocalHost.Commands;

/// <summary>What <c>up</c> was asked for.</summary>
/// <param name="Reset">Throw away the servers' data first.</param>
/// <param name="Schedule">Run the scheduled jobs.</param>
/// <param name="FreePorts">Take free ports instead of the topology's.</param>
internal sealed record UpOptions(bool Reset, bool Schedule, bool FreePorts);

/// <summary>Starts everything, shows where it is, then its logs.</summary>
internal sealed class UpCommand(Checkout checkout, UpOptions options, IAnsiConsole console, TimeProvider time)
{
    /// <summary>Runs until <paramref name="stop"/>, which is the orderly end.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var log = new LogPrinter(console);
        var topology = default(LocalTopology);
        var running = default(RunLock);
        try
        {
            topology = await ProgressDisplay.RunAsync(console, time, async view =>
            {
                running = await RunLock.TakeAsync(checkout.State, view.Note, stop);
                running.MarkChildren();
                var home = new ServerHome(checkout.State, view.Note, log.Line);
                if (options.Reset) await view.StepAsync("Throwing away the data", () => StateReset.RunAsync(home, stop));
                topology = new LocalTopology(checkout, home, time);
                await topology.StartAsync(options.FreePorts, view, stop);
                return topology;
            });
            running?.Publish(topology.Record);
            StatusTable.Write(console, [.. topology.Rows, .. options.Schedule ? ScheduleRows() : []]);
            log.Release();
            await topology.RunAsync(options.Schedule, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            console.Profile.Out.Writer.WriteLine("Stopping");
        }
        finally
        {
            running?.Withdraw();
            if (topology is not null) await topology.DisposeAsync();
            running?.Dispose();
        }

        return 0;
    }

    private static IEnumerable<ResourceRow> ScheduleRows() =>
        Topology.ScheduledJobs.Select(job => new ResourceRow(job.Name, "scheduled", $"{job.Cron} UTC"));
}
