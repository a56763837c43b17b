namespace Neptu.AppHost.Servers;

/// <summary>What kind of Redis server is wanted.</summary>
internal sealed record RedisOptions
{
    /// <summary>What messages and log lines call it.</summary>
    public string Name { get; init; } = "cache";
}
