using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Neptu.AppHost.Scheduling;

/// <summary>How the last run of each job ended: its exit code.</summary>
internal sealed class JobOutcomes
{
    private readonly ConcurrentDictionary<string, int> _exitCodes = new();

    /// <summary>Records the end of a run.</summary>
    public void Record(IResource job, int exitCode) => _exitCodes[job.Name] = exitCode;

    /// <summary>The exit code of the last run; null before the first has ended.</summary>
    public int? LastExitCode(IResource job) => _exitCodes.TryGetValue(job.Name, out var exitCode) ? exitCode : null;
}

/// <summary>Unhealthy while the last run of a job has failed.</summary>
internal sealed class LastRunCheck(JobOutcomes outcomes, IResource job) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(outcomes.LastExitCode(job) switch
        {
            null => HealthCheckResult.Healthy("It has not run yet."),
            0 => HealthCheckResult.Healthy("It succeeded."),
            var exitCode => HealthCheckResult.Unhealthy($"It failed with exit code {exitCode}."),
        });
}
