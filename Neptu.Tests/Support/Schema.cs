using Neptu.Core.Data;
using Npgsql;

namespace Neptu.Tests.Support;

/// <summary>The newest schema, by the way the migrate job takes.</summary>
internal static class Schema
{
    public static async Task ApplyAsync(string connectionString, CancellationToken cancellation)
    {
        await using var database = NeptuDatabase.Open(connectionString);
        await using var connections = NpgsqlDataSource.Create(connectionString);
        await DatabaseMigrator.ApplyAsync(database, connections, cancellation);
    }
}
