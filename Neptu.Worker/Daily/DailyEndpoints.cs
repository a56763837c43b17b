using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Neptu.Worker.Daily;

/// <summary>The reading of a day, the same for everybody.</summary>
internal static class DailyEndpoints
{
    public static void MapDaily(this IEndpointRouteBuilder routes) => routes.MapGet("/api/daily/{date}", Daily);

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Daily(
        string date, CachedDailyReadings readings, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return TypedResults.Problem("date must be a day that exists, written YYYY-MM-DD.", statusCode: StatusCodes.Status400BadRequest);

        return TypedResults.Text(await readings.GetJsonAsync(day, cancellation), "application/json");
    }
}
