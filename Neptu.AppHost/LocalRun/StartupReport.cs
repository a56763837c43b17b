using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;

namespace Neptu.AppHost.LocalRun;

/// <summary>
/// Prints one table when everything runs, or the reason why it does not. A migration that fails ends the run, since no app starts
/// without the schema.
/// </summary>
internal sealed partial class StartupReport(
    DistributedApplicationModel model,
    ResourceNotificationService notifications,
    ResourceLoggerService logs,
    LocalRunOptions run,
    RunOutcome outcome,
    Dashboard dashboard,
    JobEnvironment jobEnvironment,
    IHostApplicationLifetime lifetime) : BackgroundService
{
    private const string Migration = "migrate";
    private const int ReasonLines = 15;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var record = new RunRecord(Environment.ProcessId, dashboard.Url.AbsoluteUri);
        record.Write(run.State);
        if (!await MigrateAsync(stoppingToken))
            return;

        var apps = await Task.WhenAll(Apps.Select(async app => (App: app, IsHealthy: await IsHealthyAsync(app, stoppingToken))));
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return; // stopped before it was ready
        (record with { JobEnvironment = await jobEnvironment.ReadAsync(stoppingToken) }).Write(run.State);
        StatusTable.Print(dashboard, ResourceRow.Of(model, notifications));
        foreach (var (app, _) in apps.Where(app => !app.IsHealthy))
            await ExplainAsync(app, $"{app.Name} did not start:", stoppingToken);
    }

    private IEnumerable<ProjectResource> Apps => model.Resources.OfType<ProjectResource>()
        .Where(project => project.Name != Migration && !project.HasAnnotationOfType<ExplicitStartupAnnotation>());

    private async Task<bool> MigrateAsync(CancellationToken cancellationToken)
    {
        var ended = await notifications.WaitForResourceAsync(Migration, IsTerminal, cancellationToken);
        if (ended.Snapshot.ExitCode == 0)
            return true;

        await ExplainAsync(
            ended.Resource,
            "The migration failed, so no app was started. If the schema of an abandoned branch is in the way, --reset starts with an "
            + "empty database. Its last lines:",
            cancellationToken);
        outcome.ExitCode = 1;
        lifetime.StopApplication();
        return false;
    }

    private async Task<bool> IsHealthyAsync(ProjectResource app, CancellationToken cancellationToken)
    {
        try
        {
            await notifications.WaitForResourceHealthyAsync(app.Name, WaitBehavior.StopOnResourceUnavailable, cancellationToken);
            return true;
        }
        catch (DistributedApplicationException)
        {
            return false; // it ended, or could not be started
        }
    }

    private static bool IsTerminal(ResourceEvent resource) =>
        resource.Snapshot.State?.Text is { } state && KnownResourceStates.TerminalStates.Contains(state);

    private async Task ExplainAsync(IResource resource, string headline, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        await foreach (var batch in logs.GetAllAsync(resource).WithCancellation(cancellationToken))
            lines.AddRange(batch.Select(line => Decoration().Replace(line.Content, "")));

        await Console.Error.WriteLineAsync(headline);
        foreach (var line in lines.Where(line => !line.StartsWith("[sys]", StringComparison.Ordinal)).TakeLast(ReasonLines))
            await Console.Error.WriteLineAsync($"  {line}");
    }

    /// <summary>Colours, and the time that Aspire puts before each line.</summary>
    [GeneratedRegex(@"\e\[[0-9;]*m|^\d{4}-\d\d-\d\dT[0-9:.]+Z ")]
    private static partial Regex Decoration();
}

/// <summary>How the AppHost's process ends.</summary>
internal sealed class RunOutcome
{
    /// <summary>0 for a run that was stopped, 1 for one that failed.</summary>
    public int ExitCode { get; set; }
}
