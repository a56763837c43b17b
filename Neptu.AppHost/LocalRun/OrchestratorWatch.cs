using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Neptu.AppHost.LocalRun;

/// <summary>Ends the run when Aspire's orchestrator has died: nothing could be started, stopped or watched any more.</summary>
internal sealed partial class OrchestratorWatch(
    Leftovers processes, RunOutcome outcome, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<OrchestratorWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        for (var hasStarted = false; await timer.WaitForNextTickAsync(stoppingToken);)
        {
            var isRunning = processes.HasOrchestrator;
            if (hasStarted && !isRunning)
                break;
            hasStarted |= isRunning;
        }

        LogEnded(logger);
        outcome.ExitCode = 1;
        lifetime.StopApplication();
    }

    [LoggerMessage(LogLevel.Error, "Aspire's orchestrator has ended, so everything ends. Start again with `dotnet neptu.cs up`.")]
    private static partial void LogEnded(ILogger logger);
}
