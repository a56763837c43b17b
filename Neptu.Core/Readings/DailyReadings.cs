using System.Text.Json;
using Neptu.Core.Time;
using Neptu.Wariga.Soul;
using Npgsql;
using NpgsqlTypes;

namespace Neptu.Core.Readings;

/// <summary>
/// The readings of days. Plain SQL over the data source, because the daily job pays its start-up time on every run.
/// The primary key (date, type) is what makes a day written once.
/// </summary>
public sealed class DailyReadings(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Writes the readings of consecutive days in one statement.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="days">How many days, at least 1.</param>
    /// <param name="cancellation">Ends the wait; nothing is written then.</param>
    /// <returns>How many of them were not there before.</returns>
    public async Task<int> WriteAsync(DateOnly first, int days, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var dates = Enumerable.Range(0, days).Select(first.AddDays).ToArray();
        await using var insert = database.CreateCommand(
            """
            insert into daily_readings (date, type, reading_data, created_at)
            select day, $3, data, $4 from unnest($1, $2) as reading (day, data)
            on conflict (date, type) do nothing
            """);
        insert.Parameters.Add(new() { Value = dates });
        insert.Parameters.Add(new()
        {
            Value = Array.ConvertAll(dates, Compute),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
        });
        insert.Parameters.Add(new() { Value = ReadingTypes.Peluang });
        insert.Parameters.Add(new() { Value = time.DatabaseNow() });
        return await insert.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The stored reading of a day, or null.</summary>
    public async Task<DailyReading?> FindAsync(DateOnly date, CancellationToken cancellation)
    {
        await using var select = database.CreateCommand(
            "select reading_data, created_at from daily_readings where date = $1 and type = $2");
        select.Parameters.Add(new() { Value = date });
        select.Parameters.Add(new() { Value = ReadingTypes.Peluang });
        await using var row = await select.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
            return null;

        return new DailyReading
        {
            Date = date,
            Type = ReadingTypes.Peluang,
            ReadingData = row.GetString(0),
            CreatedAt = row.GetFieldValue<DateTimeOffset>(1),
        };
    }

    /// <summary>The reading of a day, computed and stored if nobody did so before.</summary>
    public async Task<DailyReading> GetOrWriteAsync(DateOnly date, CancellationToken cancellation)
    {
        if (await FindAsync(date, cancellation) is { } stored)
            return stored;

        await WriteAsync(date, 1, cancellation);
        return await FindAsync(date, cancellation)
            ?? throw new InvalidOperationException("A daily reading vanished between writing and reading it.");
    }

    private static string Compute(DateOnly date) =>
        JsonSerializer.Serialize(SoulReading.Peluang(date), WarigaJsonContext.Default.Peluang);
}
