namespace Neptu.AppHost.Servers;

/// <summary>What kind of PostgreSQL server is wanted.</summary>
internal sealed record PostgresOptions
{
    /// <summary>The superuser, and the user of the connection strings.</summary>
    public const string User = "neptu";

    /// <summary>Which server this is among those of its <see cref="ServerHome"/>: the name of its folder.</summary>
    public string Name { get; init; } = "postgres";

    /// <summary>The database that is made along with the server.</summary>
    public string Database { get; init; } = "neptu";

    /// <summary>Server settings, each <c>name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The superuser's password, letters and digits only; null for one that is generated once and kept beside the data.</summary>
    public string? Password { get; init; }

    /// <summary>A folder where a fresh cluster is kept to be copied, which is faster than initdb; null to run initdb each time.</summary>
    public string? Template { get; init; }

    /// <summary>
    /// What a client needs to reach the database. Without Kerberos: a plain Debian lacks its library, and Npgsql would log that on every
    /// start.
    /// </summary>
    public string ConnectionString(int port, string password) =>
        $"Host=127.0.0.1;Port={port};Database={Database};Username={User};Password={password};GSS Encryption Mode=Disable";
}
