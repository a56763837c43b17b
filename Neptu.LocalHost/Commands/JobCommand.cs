using Neptu.LocalHost.Resources;
using Neptu.LocalHost.Scheduling;
using Neptu.LocalHost.Servers;
using Neptu.LocalHost.Terminal;
using Spectre.Console;

namespace Neptu.LocalHost.Commands;

/// <summary>Runs one job now, exactly as its schedule would: on the servers of the running topology, else on its own for as long.</summary>
internal sealed class JobCommand(Checkout checkout, IAnsiConsole console, TimeProvider time)
{
    /// <summary>The jobs there are.</summary>
    public static IReadOnlyList<JobFacts> Known => [.. Topology.ScheduledJobs, Topology.Migrate];

    /// <summary>Returns the job's exit code.</summary>
    /// <param name="name">The job's name or command.</param>
    /// <param name="stop">Ends the job.</param>
    public async Task<int> RunAsync(string name, CancellationToken stop)
    {
        var job = Known.Single(job => job.Name == name || job.Command == name);
        var log = new LogPrinter(console);
        if (RunLock.Running(checkout.State) is { } record)
        {
            Say($"On the servers of the running topology (process {record.ProcessId})");
            log.Release();
            return await RunAsync(job, record.Environment, log, stop);
        }

        using var running = await RunLock.TakeAsync(checkout.State, Say, stop);
        running.MarkChildren();
        await using var servers = new BackingServers();
        var environment = await ProgressDisplay.RunAsync(console, time, async view =>
        {
            await servers.StartAsync(new ServerHome(checkout.State, view.Note, (_, _) => { }), freePorts: false, view, stop);
            var environment = AppEnvironment.With(servers.Environment);
            await view.StepAsync("Migrating the database", () => new JobRunner(checkout, environment, log.Line, time).MigrateAsync(stop));
            return environment;
        });
        log.Release();
        return await RunAsync(job, environment, log, stop);
    }

    private async Task<int> RunAsync(JobFacts job, Dictionary<string, string?> environment, LogPrinter log, CancellationToken stop)
    {
        // As if its schedule named this very minute: a job that looks at its day or its minute sees now.
        var minute = job.Cron is null ? default(DateTimeOffset?) : StartOfMinute(time.GetUtcNow());
        var outcome = await new JobRunner(checkout, environment, log.Line, time).RunAsync(job, minute, stop);
        if (outcome.TimedOut) throw new LocalHostException($"{job.Name} was ended after its timeout of {job.TimeoutSeconds} s.");
        return outcome.ExitCode;
    }

    private static DateTimeOffset StartOfMinute(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMinute));

    private void Say(string text) => console.Profile.Out.Writer.WriteLine(text);
}
