using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Neptu.Core.Auth;
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

    /// <summary>What a person asked for, newest first; null if there is no such person or it is another than the caller.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="wallet">Whose readings they are.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="limit">How many to return at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ReadingPage?> ListAsync(Caller caller, string wallet, int offset, int limit, CancellationToken cancellation)
    {
        var own = database.Users.Where(user => user.Id == caller.UserId && user.WalletAddress == wallet);
        var total = await own
            .Select(user => (int?)database.Readings.Count(reading => reading.UserId == user.Id))
            .SingleOrDefaultAsync(cancellation);
        if (total is not { } count)
            return null;

        var readings = await database.Readings.AsNoTracking()
            .Where(reading => own.Any(user => user.Id == reading.UserId))
            .OrderByDescending(reading => reading.CreatedAt)
            .ThenByDescending(reading => reading.Id)
            .Skip(offset)
            .Take(limit)
            .ToListAsync(cancellation);
        return new(readings, count);
    }
}

/// <summary>Some of a person's readings, and how many there are in all.</summary>
public sealed record ReadingPage(IReadOnlyList<StoredReading> Readings, int Total);
