using Neptu.Wariga.Soul;

namespace Neptu.Api.Readings;

/// <summary>The reading of a birth date.</summary>
internal sealed record PotensiResponse(string Type, DateOnly Date, Potensi Reading) : SuccessResponse;

/// <summary>The reading of a day.</summary>
internal sealed record PeluangResponse(string Type, DateOnly Date, Peluang Reading) : SuccessResponse;

/// <summary>Both readings.</summary>
internal sealed record FullResponse(string Type, DateOnly BirthDate, DateOnly TargetDate, FullReading Reading) : SuccessResponse;
