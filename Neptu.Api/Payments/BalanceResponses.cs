using System.Globalization;
using Neptu.Core.Accounting;

namespace Neptu.Api.Payments;

/// <summary>An amount of a token: in base units, and in tokens.</summary>
internal sealed record TokenBalanceDto(string Raw, decimal Formatted)
{
    public static TokenBalanceDto From(ulong units) =>
        new(units.ToString(CultureInfo.InvariantCulture), (decimal)units / TokenAmount.PerToken);
}

/// <summary>An amount of SOL: in lamports, and in SOL.</summary>
internal sealed record SolBalanceDto(string Lamports, decimal Formatted)
{
    public static SolBalanceDto From(ulong lamports) =>
        new(lamports.ToString(CultureInfo.InvariantCulture), (decimal)lamports / TokenAmount.PerSol);
}

/// <summary>NEPTU on the chain, and what may be claimed besides.</summary>
internal sealed record BalanceResponse(TokenBalanceDto Balance, decimal PendingRewards) : SuccessResponse
{
    public static BalanceResponse From(Balances held, long pending) => new(TokenBalanceDto.From(held.Neptu), TokenAmount.Tokens(pending));
}

/// <summary>What a wallet holds on the chain, and what NEPTU may be claimed besides.</summary>
internal sealed record BalancesResponse(
    SolBalanceDto Sol, TokenBalanceDto Neptu, TokenBalanceDto Sudigital, decimal PendingRewards) : SuccessResponse
{
    public static BalancesResponse From(Balances held, long pending) =>
        new(
            SolBalanceDto.From(held.Lamports),
            TokenBalanceDto.From(held.Neptu),
            TokenBalanceDto.From(held.Sudigital),
            TokenAmount.Tokens(pending));
}
