using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Npgsql;

namespace Neptu.Tests.Support;

/// <summary>The newest schema, by the way the migrate job takes.</summary>
internal static class Schema
{
    public static NeptuDbContext Open(string connectionString) =>
        new(new DbContextOptionsBuilder<NeptuDbContext>().UseNpgsql(connectionString).Options);

    public static async Task ApplyAsync(string connectionString, CancellationToken cancellation)
    {
        await using var database = Open(connectionString);
        await using var connections = NpgsqlDataSource.Create(connectionString);
        await DatabaseMigrator.ApplyAsync(database, connections, cancellation);
    }
}
