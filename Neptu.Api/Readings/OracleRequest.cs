using System.ComponentModel.DataAnnotations;
using Neptu.Api.Validation;
using Neptu.Core.Oracle;

namespace Neptu.Api.Readings;

/// <summary>A question to the oracle.</summary>
public sealed record OracleRequest
{
    /// <summary>1 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 1)]
    public string? Question { get; init; }

    /// <summary>Whose birth it is about.</summary>
    [Required, CalendarDate]
    public string? BirthDate { get; init; }

    /// <summary>The day it is about; none without it.</summary>
    [CalendarDate]
    public string? TargetDate { get; init; }

    /// <summary>The language of the answer; English by default.</summary>
    [Language]
    public string? Language { get; init; }

    internal OracleQuestion ToQuestion() =>
        new(
            Question!,
            CalendarDateAttribute.Parse(BirthDate!),
            TargetDate is null ? null : CalendarDateAttribute.Parse(TargetDate),
            LanguageAttribute.WordsFor(Language).Code);
}

/// <summary>What the oracle says, and whether it had said the same before.</summary>
internal sealed record OracleResponse(string Message, bool Cached) : SuccessResponse;
