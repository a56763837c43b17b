using System.ComponentModel.DataAnnotations;
using Neptu.Api.Validation;
using Neptu.Wariga.Matches;

namespace Neptu.Api.Readings;

/// <summary>Two people.</summary>
public sealed record CompatibilityRequest
{
    /// <summary>The birth of the first.</summary>
    [Display(Name = "birthDate1"), Required, CalendarDate]
    public string? BirthDate1 { get; init; }

    /// <summary>The birth of the second.</summary>
    [Display(Name = "birthDate2"), Required, CalendarDate]
    public string? BirthDate2 { get; init; }
}

/// <summary>Two to five people.</summary>
public sealed record CompatibilityBatchRequest
{
    /// <summary>Their births.</summary>
    [Display(Name = "birthDates"), Required, CalendarDates(Compatibility.FewestPeople, Compatibility.MostPeople)]
    public string[]? BirthDates { get; init; }
}
