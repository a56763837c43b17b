using System.Text.Json;
using System.Text.Json.Serialization;
using Neptu.Core.Readings;
using Neptu.Wariga.Soul;

namespace Neptu.Worker.Daily;

/// <summary>A daily reading as the single-page app reads it, without an envelope.</summary>
internal sealed record DailyReadingDto(DateOnly Date, string Type, Peluang ReadingData, DateTime CreatedAt)
{
    /// <summary>
    /// The reading goes through its type, because the database keeps JSON by content and not by the order of its members:
    /// a reading looks the same whether it comes from the cache or from the database.
    /// </summary>
    public static DailyReadingDto From(DailyReading stored) =>
        new(
            stored.Date,
            stored.Type,
            JsonSerializer.Deserialize(stored.ReadingData, WarigaJsonContext.Default.Peluang)
                ?? throw new JsonException("A stored daily reading is null."),
            stored.CreatedAt.UtcDateTime);
}

[JsonSerializable(typeof(DailyReadingDto))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class DailyJsonContext : JsonSerializerContext;
