using Microsoft.Extensions.Options;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Between "no longer ready" and "no longer listening": for a moment a stopping host still serves what the load
/// balancer sends before it has noticed. Requests in flight are then finished by the server itself.
/// </summary>
internal sealed class DrainService(IOptions<DrainOptions> options, TimeProvider time) : LifecycleService
{
    /// <summary>Runs before any service, and so the server, is stopped.</summary>
    public override Task StoppingAsync(CancellationToken cancellationToken) =>
        options.Value.Delay > TimeSpan.Zero ? Task.Delay(options.Value.Delay, time, cancellationToken) : Task.CompletedTask;
}
