using Neptu.Core.Accounting;
using Neptu.Core.Payments;

namespace Neptu.Api.Payments;

/// <summary>A price in SOL or SUDIGITAL, and what it earns.</summary>
internal sealed record RewardedPrice(decimal Price, decimal NeptuReward);

/// <summary>A price in NEPTU, half of which is burned.</summary>
internal sealed record BurnedPrice(decimal Price, decimal Burned, decimal ToEcosystem);

/// <summary>What a reading costs; one of the three.</summary>
internal sealed record PriceDto([property: ReadingType] string ReadingType, RewardedPrice Sol, BurnedPrice Neptu, RewardedPrice Sudigital)
{
    public static PriceDto From(ReadingPrice price)
    {
        var reward = TokenAmount.Tokens(price.NeptuReward);
        var (neptu, burned) = (TokenAmount.Tokens(price.Neptu), TokenAmount.Tokens(price.NeptuBurned));
        return new(
            price.ReadingType,
            new(TokenAmount.Sol(price.Lamports), reward),
            new(neptu, burned, neptu - burned),
            new(TokenAmount.Tokens(price.Sudigital), reward));
    }
}

/// <summary>The price list.</summary>
internal sealed record PriceListResponse(IReadOnlyList<PriceDto> Pricing) : SuccessResponse;

/// <summary>One price.</summary>
internal sealed record PriceResponse(PriceDto Pricing) : SuccessResponse;

/// <summary>An amount in SOL or SUDIGITAL, and what it earns.</summary>
internal sealed record RewardedAmount(decimal Amount, decimal NeptuReward);

/// <summary>An amount in NEPTU, half of which is burned.</summary>
internal sealed record BurnedAmount(decimal Amount, decimal Burned, decimal ToTreasury);

/// <summary>One price, in the form of the first apps.</summary>
internal sealed record TokenPriceResponse([property: ReadingType] string ReadingType, TokenPriceResponse.Prices Pricing) : SuccessResponse
{
    public static TokenPriceResponse From(ReadingPrice price)
    {
        var (_, sol, neptu, sudigital) = PriceDto.From(price);
        return new(
            price.ReadingType,
            new(
                new(sol.Price, sol.NeptuReward),
                new(neptu.Price, neptu.Burned, neptu.ToEcosystem),
                new(sudigital.Price, sudigital.NeptuReward)));
    }

    /// <summary>One of the three.</summary>
    internal sealed record Prices(RewardedAmount Sol, BurnedAmount Neptu, RewardedAmount Sudigital);
}
