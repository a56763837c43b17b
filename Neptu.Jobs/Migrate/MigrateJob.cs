using Microsoft.Extensions.Logging;
using Neptu.Core.Data;
using Npgsql;

namespace Neptu.Jobs.Migrate;

/// <summary>Brings the database to the newest schema; does nothing when it is there already.</summary>
internal sealed partial class MigrateJob(NeptuDbContext database, NpgsqlDataSource connections, ILogger<MigrateJob> log) : IJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var applied = await DatabaseMigrator.ApplyAsync(database, connections, cancellation);
        foreach (var migration in applied)
            LogApplied(log, migration);
        if (applied.Count == 0)
            LogUpToDate(log);
    }

    [LoggerMessage(LogLevel.Information, "Applied migration {Migration}.")]
    private static partial void LogApplied(ILogger logger, string migration);

    [LoggerMessage(LogLevel.Information, "The database has the newest schema already.")]
    private static partial void LogUpToDate(ILogger logger);
}
