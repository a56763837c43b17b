using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Auth;
using Neptu.Api.Idempotency;
using Neptu.Api.Pricing;
using Neptu.Api.Validation;
using Neptu.Core.Pricing;
using Neptu.Wariga.Matches;

namespace Neptu.Api.Readings;

/// <summary>How people match. Births come in the body, so that they stand in no log of addresses.</summary>
internal static class CompatibilityEndpoints
{
    private const string Type = "compatibility";

    public static void MapCompatibility(this IEndpointRouteBuilder readings)
    {
        readings.MapPost("/compatibility", Two).WithName("CompareTwo").WithSummary("How two people match")
            .WithoutIdempotencyKey("it changes nothing.");
        readings.MapPost("/compatibility/batch", Several).WithName("CompareSeveral").WithSummary("How two to five people match, each with each")
            .RequireCallerOrNewcomer().ProducesPaidProblems()
            .WithoutIdempotencyKey("the same people again cost nothing and match as before.");
    }

    private static CompatibilityResponse Two(CompatibilityRequest request)
    {
        var first = CalendarDateAttribute.Parse(request.BirthDate1!);
        var second = CalendarDateAttribute.Parse(request.BirthDate2!);
        return new(Type, first, second, Compatibility.Of(first, second));
    }

    private static async Task<Results<Ok<CompatibilityBatchResponse>, ProblemHttpResult>> Several(
        CompatibilityBatchRequest request, PaidAccess access, CancellationToken cancellation)
    {
        IReadOnlyList<DateOnly> births = [.. request.BirthDates!.Select(CalendarDateAttribute.Parse)];
        if (await access.RefuseAsync(PaidReadings.Compatibility, SubjectOf(births), cancellation) is { } refusal)
            return refusal;

        return TypedResults.Ok(new CompatibilityBatchResponse(Type, births, Compatibility.Among(births)));
    }

    /// <summary>A digest, because nobody needs to know later whose births they were; the same people in another order are the same.</summary>
    private static string SubjectOf(IEnumerable<DateOnly> births) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', births.Order().Select(birth => birth.DayNumber)))));
}
