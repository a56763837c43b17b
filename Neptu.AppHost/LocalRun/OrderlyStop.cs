using Microsoft.Extensions.Hosting;

namespace Neptu.AppHost.LocalRun;

/// <summary>
/// Stops the apps before the orchestrator stops everything at once: they finish their requests while the database still answers, and
/// hand over their last telemetry while the dashboard still takes it.
/// </summary>
internal sealed class OrderlyStop(
    DistributedApplicationModel model, ResourceCommandService commands, ResourceNotificationService notifications) : IHostedLifecycleService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Runs before any hosted service, the orchestrator among them, is stopped.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await Task.WhenAll(model.Resources.OfType<ProjectResource>().Where(IsRunning).Select(project =>
                commands.ExecuteCommandAsync(project, KnownResourceCommands.StopCommand, patience.Token)));
        }
        catch (OperationCanceledException)
        {
            // What did not stop in time is stopped with the rest.
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool IsRunning(ProjectResource project) =>
        notifications.TryGetCurrentState(project.Name, out var current) && current.Snapshot.State?.Text == KnownResourceStates.Running;
}
