using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Neptu.Core.Accounting;

namespace Neptu.Api.Payments;

/// <summary>Whether balances were read from the chain.</summary>
internal static class ChainState
{
    /// <summary>The balances are at most ten seconds old.</summary>
    public const string Available = "available";

    /// <summary>The chain did not answer, or no RPC server is configured: the balances are null.</summary>
    public const string Unavailable = "unavailable";

    public static string Of(Balances? held) => held is null ? Unavailable : Available;
}

/// <summary>An amount of a token: in base units, and in tokens. Null while the chain is unavailable.</summary>
internal sealed record TokenBalanceDto(string? Raw, decimal? Formatted)
{
    public static TokenBalanceDto From(ulong? units) =>
        new(units?.ToString(CultureInfo.InvariantCulture), (decimal?)units / TokenAmount.PerToken);
}

/// <summary>An amount of SOL: in lamports, and in SOL. Null while the chain is unavailable.</summary>
internal sealed record SolBalanceDto(string? Lamports, decimal? Formatted)
{
    public static SolBalanceDto From(ulong? lamports) =>
        new(lamports?.ToString(CultureInfo.InvariantCulture), (decimal?)lamports / TokenAmount.PerSol);
}

/// <summary>NEPTU on the chain, and what may be claimed besides.</summary>
internal sealed record BalanceResponse(
    [property: AllowedValues(ChainState.Available, ChainState.Unavailable)] string Chain,
    TokenBalanceDto Balance,
    decimal PendingRewards) : SuccessResponse
{
    public static BalanceResponse From(Balances? held, long pending) =>
        new(ChainState.Of(held), TokenBalanceDto.From(held?.Neptu), TokenAmount.Tokens(pending));
}

/// <summary>What a wallet holds on the chain, and what NEPTU may be claimed besides.</summary>
internal sealed record BalancesResponse(
    [property: AllowedValues(ChainState.Available, ChainState.Unavailable)] string Chain,
    SolBalanceDto Sol,
    TokenBalanceDto Neptu,
    TokenBalanceDto Sudigital,
    decimal PendingRewards) : SuccessResponse
{
    public static BalancesResponse From(Balances? held, long pending) =>
        new(
            ChainState.Of(held),
            SolBalanceDto.From(held?.Lamports),
            TokenBalanceDto.From(held?.Neptu),
            TokenBalanceDto.From(held?.Sudigital),
            TokenAmount.Tokens(pending));
}
