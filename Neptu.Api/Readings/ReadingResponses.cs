using System.ComponentModel.DataAnnotations;
using Neptu.Core.Readings;
using Neptu.Wariga.Soul;

namespace Neptu.Api.Readings;

/// <summary>The reading of a birth date.</summary>
internal sealed record PotensiResponse([property: AllowedValues(ReadingTypes.Potensi)] string Type, DateOnly Date, Potensi Reading) : SuccessResponse;

/// <summary>The reading of a day.</summary>
internal sealed record PeluangResponse([property: AllowedValues(ReadingTypes.Peluang)] string Type, DateOnly Date, Peluang Reading) : SuccessResponse;

/// <summary>Both readings.</summary>
internal sealed record FullResponse(
    [property: AllowedValues("full")] string Type, DateOnly BirthDate, DateOnly TargetDate, FullReading Reading) : SuccessResponse;
