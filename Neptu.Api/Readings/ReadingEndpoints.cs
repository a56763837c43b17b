using Neptu.Api.Caching;
using Neptu.Api.Validation;
using Neptu.Core.Readings;
using Neptu.Wariga.Soul;

namespace Neptu.Api.Readings;

/// <summary>Readings of any day, for anybody: computed, never stored.</summary>
internal static class ReadingEndpoints
{
    public static void MapReadings(this IEndpointRouteBuilder routes)
    {
        var readings = routes.MapGroup("/reading").WithTags("Readings").ProducesValidationProblem();
        readings.MapCompatibility();
        readings.MapOracle();

        var computed = readings.MapGroup("").CacheByUrl();
        computed.MapGet("/potensi", Potensi).WithName("GetPotensi").WithSummary("What a birth date carries");
        computed.MapGet("/peluang", Peluang).WithName("GetPeluang").WithSummary("What a day offers, to all or to one birth date");
        computed.MapGet("/today", Today).WithName("GetToday").WithSummary("What today offers, by Bali's day");
        computed.MapGet("/full", Full).WithName("GetFull").WithSummary("Both readings of a birth date, for a day or for today");
        computed.MapMatches();
    }

    private static PotensiResponse Potensi([CalendarDate] string date)
    {
        var birth = CalendarDateAttribute.Parse(date);
        return new(ReadingTypes.Potensi, birth, SoulReading.Potensi(birth));
    }

    private static PeluangResponse Peluang([CalendarDate] string date, [CalendarDate] string? birthDate)
    {
        var day = CalendarDateAttribute.Parse(date);
        DateOnly? birth = birthDate is null ? null : CalendarDateAttribute.Parse(birthDate);
        return new(ReadingTypes.Peluang, day, SoulReading.Peluang(day, birth));
    }

    private static PeluangResponse Today(RequestDay bali)
    {
        var today = bali.Today;
        return new(ReadingTypes.Peluang, today, SoulReading.Peluang(today));
    }

    private static FullResponse Full(
        [CalendarDate] string birthDate, [CalendarDate] string? targetDate, RequestDay bali)
    {
        var birth = CalendarDateAttribute.Parse(birthDate);
        var day = targetDate is null ? bali.Today : CalendarDateAttribute.Parse(targetDate);
        return new("full", birth, day, SoulReading.Full(birth, day));
    }
}
