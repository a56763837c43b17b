using System.Diagnostics.Metrics;

namespace Neptu.ServiceDefaults;

/// <summary>How often the cache is asked, and what it says.</summary>
internal sealed class CacheMetrics
{
    private readonly Counter<long> _requests;

    public CacheMetrics(IMeterFactory meters) => _requests = meters.Create("Neptu.Cache").CreateCounter<long>(
        "neptu.cache.requests", unit: "{request}", description: "Reads and writes of the shared cache by outcome.");

    public void Hit() => Count("get", "hit");

    public void Miss() => Count("get", "miss");

    public void Stored() => Count("set", "stored");

    public void Unavailable(string operation) => Count(operation, "unavailable");

    private void Count(string operation, string outcome) =>
        _requests.Add(1, new("neptu.cache.operation", operation), new KeyValuePair<string, object?>("neptu.cache.outcome", outcome));
}
