namespace Neptu.LocalHost.Servers;

/// <summary>What kind of PostgreSQL server is wanted.</summary>
internal sealed record PostgresOptions
{
    /// <summary>The superuser, and the user of the connection strings.</summary>
    public const string User = "neptu";

    /// <summary>Which server this is among those of its <see cref="ServerHome"/>: the name of its folder.</summary>
    public string Name { get; init; } = Topology.Postgres.Server;

    /// <summary>Tried first; zero for any free port.</summary>
    public int PreferredPort { get; init; }

    /// <summary>Server settings, each <c>name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The superuser's password, letters and digits only; null for one that is generated once and kept beside the data.</summary>
    public string? Password { get; init; }

    /// <summary>A folder where a fresh cluster is kept to be copied, which is faster than initdb; null to run initdb each time.</summary>
    public string? Template { get; init; }
}
