using Microsoft.Extensions.Hosting;

namespace Neptu.AppHost.LocalRun;

/// <summary>Says on the terminal when everything runs, and where; or why it does not.</summary>
internal sealed class StartupReport(Dashboard dashboard) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Console.WriteLine(dashboard.Url);
        return Task.CompletedTask;
    }
}
