using System.ComponentModel.DataAnnotations;
using Neptu.Core.Readings;
using Neptu.Wariga.Matches;

namespace Neptu.Api.Readings;

/// <summary>How two people match.</summary>
internal sealed record CompatibilityResponse(
    [property: AllowedValues(ReadingTypes.Compatibility)] string Type, DateOnly BirthDate1, DateOnly BirthDate2, CompatibilityResult Reading) : SuccessResponse;

/// <summary>How several people match, each with each; people are numbered by their place in the list, from 0.</summary>
internal sealed record CompatibilityBatchResponse(
    [property: AllowedValues(ReadingTypes.Compatibility)] string Type, IReadOnlyList<DateOnly> BirthDates, IReadOnlyList<CompatibilityPair> Pairs) : SuccessResponse;
