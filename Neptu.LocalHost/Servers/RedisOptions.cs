namespace Neptu.LocalHost.Servers;

/// <summary>What kind of Redis server is wanted. It keeps nothing on disk: it is a cache.</summary>
internal sealed record RedisOptions
{
    /// <summary>What messages and log lines call it.</summary>
    public string Name { get; init; } = Topology.Cache.Name;

    /// <summary>Tried first; zero for any free port.</summary>
    public int PreferredPort { get; init; }

    /// <summary>The server's own arguments, the same for a process and in a container.</summary>
    public static IReadOnlyList<string> Arguments => ["--loglevel", "warning", "--save", "", "--appendonly", "no", "--maxmemory", "256mb", "--maxmemory-policy", "allkeys-lru"];
}
