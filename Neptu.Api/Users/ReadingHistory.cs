using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Neptu.Core.Readings;

namespace Neptu.Api.Users;

/// <summary>A reading that a person asked for.</summary>
internal sealed record ReadingDto(
    Guid Id,
    Guid UserId,
    [property: AllowedValues(ReadingTypes.Potensi, ReadingTypes.Peluang, ReadingTypes.Compatibility)] string Type,
    DateOnly TargetDate,
    DateOnly BirthDate,
    DateOnly? BirthDate2,
    JsonElement ReadingData,
    string? TxSignature,
    DateTime CreatedAt)
{
    public static ReadingDto From(StoredReading reading) =>
        new(
            reading.Id,
            reading.UserId,
            reading.Type,
            reading.TargetDate,
            reading.BirthDate,
            reading.SecondBirthDate,
            JsonSerializer.Deserialize<JsonElement>(reading.ReadingData),
            reading.TxSignature,
            reading.CreatedAt.UtcDateTime);
}

/// <summary>A person's readings, newest first: <c>limit</c> of them from <c>offset</c> on, of <c>total</c>.</summary>
internal sealed record ReadingHistoryResponse(IReadOnlyList<ReadingDto> Readings, int Total, int Limit, int Offset) : SuccessResponse;
