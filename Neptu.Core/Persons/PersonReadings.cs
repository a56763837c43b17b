using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Neptu.Core.Time;
using Neptu.Wariga.Soul;

namespace Neptu.Core.Persons;

/// <summary>The readings of people's birthdays.</summary>
public sealed class PersonReadings(NeptuDbContext database, TimeProvider time)
{
    /// <summary>Days of one update: some megabytes of readings.</summary>
    private const int DaysAtOnce = 5_000;

    /// <summary>The reading of a birthday as JSON.</summary>
    public static string Of(DateOnly birthday) =>
        JsonSerializer.Serialize(SoulReading.Potensi(birthday), WarigaJsonContext.Default.Potensi);

    /// <summary>
    /// Computes everybody's reading anew and keeps those that differ from what there is. Two at once run one after the other,
    /// and nobody is added or changed in between; readers do not wait.
    /// </summary>
    public async Task<Recalculation> RecalculateAsync(CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await database.Database.ExecuteSqlAsync($"lock table persons in share row exclusive mode", cancellation);
        var birthdays = await database.Persons
            .GroupBy(person => person.Birthday)
            .Select(people => new { Birthday = people.Key, Count = people.Count() })
            .ToListAsync(cancellation);

        var changed = 0;
        foreach (var days in birthdays.Select(people => people.Birthday).Chunk(DaysAtOnce))
        {
            changed += await database.Database.ExecuteSqlAsync(
                $"""
                update persons set wuku_data = data::jsonb, updated_at = {now}
                from unnest({days}, {Array.ConvertAll(days, Of)}) as reading (day, data)
                where birthday = day and wuku_data is distinct from data::jsonb
                """,
                cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return new(birthdays.Sum(people => people.Count), changed);
    }
}

/// <summary>What came of computing everybody's reading.</summary>
/// <param name="Persons">How many people there are.</param>
/// <param name="Changed">For how many of them it was another than before, or the first.</param>
public sealed record Recalculation(int Persons, int Changed);
