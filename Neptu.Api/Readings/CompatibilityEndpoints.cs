using Neptu.Api.Validation;
using Neptu.Wariga.Matches;

namespace Neptu.Api.Readings;

/// <summary>How people match. Births come in the body, so that they stand in no log of addresses.</summary>
internal static class CompatibilityEndpoints
{
    private const string Type = "compatibility";

    public static void MapCompatibility(this IEndpointRouteBuilder readings)
    {
        readings.MapPost("/compatibility", Two).WithName("CompareTwo").WithSummary("How two people match");
        readings.MapPost("/compatibility/batch", Several).WithName("CompareSeveral").WithSummary("How two to five people match, each with each");
    }

    private static CompatibilityResponse Two(CompatibilityRequest request)
    {
        var first = CalendarDateAttribute.Parse(request.BirthDate1!);
        var second = CalendarDateAttribute.Parse(request.BirthDate2!);
        return new(Type, first, second, Compatibility.Of(first, second));
    }

    private static CompatibilityBatchResponse Several(CompatibilityBatchRequest request)
    {
        IReadOnlyList<DateOnly> births = [.. request.BirthDates!.Select(CalendarDateAttribute.Parse)];
        return new(Type, births, Compatibility.Among(births));
    }
}
