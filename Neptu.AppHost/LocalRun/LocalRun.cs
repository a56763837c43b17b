using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Neptu.AppHost.LocalRun;

/// <summary>The life of the AppHost's process: what precedes the model, and what follows it.</summary>
internal static class LocalRun
{
    private const int Failed = 1;
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Builds the model and runs or publishes it. What a person must know or mend is one sentence on standard error, with exit code 1.
    /// </summary>
    /// <param name="args">The command line.</param>
    /// <param name="describe">Adds the resources.</param>
    public static async Task<int> GuardAsync(string[] args, Func<IDistributedApplicationBuilder, LocalRunOptions, Task> describe)
    {
        try
        {
            var builder = DistributedApplication.CreateBuilder(LocalRunOptions.Expand(args));
            var run = LocalRunOptions.Read(builder);
            if (builder.ExecutionContext.IsPublishMode)
            {
                await describe(builder, run);
                await builder.Build().RunAsync();
                return Environment.ExitCode;
            }

            return await RunAsync(builder, run, describe);
        }
        catch (DistributedApplicationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return Failed;
        }
    }

    private static async Task<int> RunAsync(
        IDistributedApplicationBuilder builder, LocalRunOptions run, Func<IDistributedApplicationBuilder, LocalRunOptions, Task> describe)
    {
        using var runLock = await RunLock.TakeAsync(run.State, CancellationToken.None);
        var leftovers = new Leftovers(run.State);
        await leftovers.WaitAsync("an earlier run", CancellationToken.None);
        if (run.Reset)
            run.State.Reset();

        var dashboard = Dashboard.Configure(builder, run);
        await describe(builder, run);
        run.Ports.EnsureFree();

        leftovers.MarkChildren();
        var outcome = new RunOutcome();
        builder.Services.AddSingleton(run).AddSingleton(outcome).AddSingleton<JobEnvironment>().AddSingleton(dashboard).AddHostedService<StartupReport>().AddHostedService<OrderlyStop>();
        builder.Services.AddSingleton(leftovers).AddHostedService<OrchestratorWatch>();
        var app = builder.Build();
        await RunAsync(app, leftovers);
        RunRecord.Delete(run.State);
        await leftovers.WaitAsync("this run", CancellationToken.None);
        return outcome.ExitCode;
    }

    /// <summary>Runs until the application has stopped. An orchestrator that has died cannot be asked to stop, and is not waited for.</summary>
    private static async Task RunAsync(DistributedApplication app, Leftovers leftovers)
    {
        var running = app.RunAsync();
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);
        await Task.WhenAny(running, stopping.Task);
        if (await Task.WhenAny(running, Task.Delay(StopTimeout)) == running)
            await running;
        else
            leftovers.KillAll();
    }
}
