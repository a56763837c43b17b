using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Neptu.ServiceDefaults;

/// <summary>Counts requests where all replicas see it, and where that is not to be had, here.</summary>
internal sealed class Quotas(IServiceProvider services, MemoryQuotas memory, IOptionsMonitor<QuotaOptions> options)
{
    private readonly ConcurrentDictionary<string, Quota?> _quotas = new();

    /// <summary>Not there on a developer's machine without Redis.</summary>
    private readonly RedisQuotas? _redis = services.GetService<RedisQuotas>();

    /// <summary>Counts a request; null when the policy is switched off.</summary>
    public async ValueTask<QuotaState?> TakeAsync(LimitPolicy policy, string partition, CancellationToken cancellation)
    {
        if (_quotas.GetOrAdd(policy.Name, Configured) is not { } quota)
            return null;

        var shared = _redis is null ? null : await _redis.TryTakeAsync(quota, partition, cancellation);
        return shared ?? memory.Take(quota, partition);
    }

    private Quota? Configured(string policy)
    {
        var numbers = options.Get(policy);
        return numbers.Quota == 0 ? null : new(policy, numbers.Quota, numbers.Window);
    }
}
