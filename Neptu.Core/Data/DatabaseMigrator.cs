using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Neptu.Core.Data;

/// <summary>Brings the database to the newest schema, one process at a time.</summary>
public static class DatabaseMigrator
{
    // Any number will do, as long as nothing else in this database locks it.
    private const long AdvisoryLockKey = 0x6E65707475; // "neptu"

    /// <summary>Applies what is pending.</summary>
    /// <param name="database">The context whose migrations are meant; its database must exist.</param>
    /// <param name="connections">Where a connection of its own holds the lock; closing it, or the end of the process, frees it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The names of the migrations that were pending, in order.</returns>
    public static async Task<IReadOnlyList<string>> ApplyAsync(
        NeptuDbContext database, NpgsqlDataSource connections, CancellationToken cancellation)
    {
        await using var guard = await connections.OpenConnectionAsync(cancellation);
        await using var acquire = new NpgsqlCommand("select pg_advisory_lock($1)", guard);
        acquire.Parameters.Add(new() { Value = AdvisoryLockKey });
        acquire.CommandTimeout = 0;
        await acquire.ExecuteNonQueryAsync(cancellation);

        // Made first, so that asking for what is pending does not put an error into the server's log.
        await database.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellation);
        var pending = (await database.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        await database.Database.MigrateAsync(cancellation);
        return pending;
    }
}
