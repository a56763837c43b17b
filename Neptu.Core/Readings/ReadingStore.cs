using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Neptu.Core.Time;
using Neptu.Wariga.Soul;

namespace Neptu.Core.Readings;

/// <summary>Keeps the readings that people asked for, each once.</summary>
public sealed class ReadingStore(NeptuDbContext database, TimeProvider time)
{
    /// <summary>Stores both halves of a full reading in one statement; what is stored already stays as it is.</summary>
    public Task KeepAsync(Guid userId, DateOnly birthDate, FullReading reading, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var potensi = JsonSerializer.Serialize(reading.Potensi, WarigaJsonContext.Default.Potensi);
        var peluang = JsonSerializer.Serialize(reading.Peluang, WarigaJsonContext.Default.Peluang);
        return database.Database.ExecuteSqlAsync(
            $"""
            insert into readings (id, user_id, type, target_date, birth_date, convention, reading_data, created_at)
            values
              ({Guid.CreateVersion7(now)}, {userId}, {ReadingTypes.Potensi}, {birthDate}, {birthDate},
               {reading.Potensi.Convention}, {potensi}::jsonb, {now}),
              ({Guid.CreateVersion7(now)}, {userId}, {ReadingTypes.Peluang}, {reading.Peluang.Date}, {birthDate},
               {reading.Peluang.Convention}, {peluang}::jsonb, {now})
            on conflict (user_id, type, target_date, birth_date, second_birth_date, convention) do nothing
            """,
            cancellation);
    }
}
