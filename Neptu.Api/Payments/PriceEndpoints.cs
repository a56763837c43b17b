using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Core.Payments;

namespace Neptu.Api.Payments;

/// <summary>What readings cost, for anybody.</summary>
internal static class PriceEndpoints
{
    public static void MapPrices(this IEndpointRouteBuilder routes)
    {
        var prices = routes.MapGroup("").WithTags("Payments");
        prices.MapGet("/pay/pricing", () => new PriceListResponse([.. ReadingPrice.All.Select(PriceDto.From)]))
            .WithName("ListReadingPrices").WithSummary("What each reading costs, in every currency");
        prices.MapGet("/pay/pricing/{readingType}", GetPrice)
            .WithName("GetReadingPrice").WithSummary("What a reading costs, in every currency")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        prices.MapGet("/token/price/{readingType}", GetTokenPrice)
            .WithName("GetTokenPrice").WithSummary("What a reading costs, in the form of the first apps")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static Results<Ok<PriceResponse>, ProblemHttpResult> GetPrice(string readingType) =>
        ReadingPrice.Of(readingType) is { } price
            ? TypedResults.Ok(new PriceResponse(PriceDto.From(price)))
            : PaymentProblems.UnknownPrice();

    private static Results<Ok<TokenPriceResponse>, ProblemHttpResult> GetTokenPrice(string readingType) =>
        ReadingPrice.Of(readingType) is { } price
            ? TypedResults.Ok(TokenPriceResponse.From(price))
            : PaymentProblems.UnknownPrice();
}
