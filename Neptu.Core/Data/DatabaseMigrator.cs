using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Neptu.Core.Data;

/// <summary>Brings the database to the newest schema, one process at a time.</summary>
public static class DatabaseMigrator
{
    // Any number will do, as long as nothing else in this database locks it.
    private const long AdvisoryLockKey = 0x6E65707475; // "neptu"

    /// <summary>Applies what is pending.</summary>
    /// <param name="database">The context whose migrations are meant; its database must exist.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The names of the migrations that were pending, in order.</returns>
    public static async Task<IReadOnlyList<string>> ApplyAsync(NeptuDbContext database, CancellationToken cancellation)
    {
        // Its own unpooled connection: closing it frees the lock even if this process is killed between two migrations.
        // Cloned, because a data source keeps the password out of the connection string it shows.
        var unpooled = new NpgsqlConnectionStringBuilder(database.Database.GetConnectionString()) { Pooling = false };
        await using var guard = ((NpgsqlConnection)database.Database.GetDbConnection()).CloneWith(unpooled.ConnectionString);
        await guard.OpenAsync(cancellation);
        await using var acquire = new NpgsqlCommand("select pg_advisory_lock($1)", guard) { Parameters = { new() { Value = AdvisoryLockKey } } };
        acquire.CommandTimeout = 0;
        await acquire.ExecuteNonQueryAsync(cancellation);

        var pending = (await database.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        await database.Database.MigrateAsync(cancellation);
        return pending;
    }
}
