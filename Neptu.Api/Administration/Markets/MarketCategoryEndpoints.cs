using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Pricing;
using Neptu.Core.Markets;

namespace Neptu.Api.Administration.Markets;

/// <summary>The parts of the markets.</summary>
internal static class MarketCategoryEndpoints
{
    public static void MapMarketCategories(this IEndpointRouteBuilder admin)
    {
        var categories = admin.MapGroup("/market-categories");
        categories.MapGet("/", List).WithName("ListMarketCategories").WithSummary("The parts of the markets, shown or not");
        categories.MapGet("/{slug}", Get).WithName("GetMarketCategory").WithSummary("A part of the markets")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<MarketCategoriesResponse> List(MarketCategories categories, CancellationToken cancellation) =>
        new([.. (await categories.ListAsync(cancellation)).Select(MarketCategoryDto.From)]);

    private static async Task<Results<Ok<MarketCategoryResponse>, ProblemHttpResult>> Get(
        [PlanSlug] string slug, MarketCategories categories, CancellationToken cancellation) =>
        await categories.FindAsync(slug, cancellation) is { } category
            ? TypedResults.Ok(new MarketCategoryResponse(MarketCategoryDto.From(category)))
            : TypedResults.Problem("There is no such market category.", statusCode: StatusCodes.Status404NotFound);
}
