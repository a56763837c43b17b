using System.Text.Json;
using Neptu.Core.Readings;
using Neptu.ServiceDefaults;

namespace Neptu.Worker.Daily;

/// <summary>Daily readings out of the cache, else the database, else computed and stored.</summary>
internal sealed class CachedDailyReadings(IBestEffortCache cache, DailyReadings readings)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>The finished JSON of a day.</summary>
    public async Task<string> GetJsonAsync(DateOnly date, CancellationToken cancellation)
    {
        var key = $"daily:{date:yyyy-MM-dd}";
        if (await cache.GetAsync(key, cancellation) is { } cached)
            return cached;

        var reading = DailyReadingDto.From(await readings.GetOrWriteAsync(date, cancellation));
        var json = JsonSerializer.Serialize(reading, DailyJsonContext.Default.DailyReadingDto);
        await cache.SetAsync(key, json, Lifetime, cancellation);
        return json;
    }
}
