using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Neptu.ServiceDefaults;

/// <summary>Says whether the cache answered when it was last asked, without asking it.</summary>
internal sealed class CacheCheck(RedisCalls redis) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(redis.IsAnswering ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
}
