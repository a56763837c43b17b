using Neptu.Api.Auth;
using Neptu.Api.Validation;
using Neptu.Core.Auth;
using Neptu.Core.Earning;

namespace Neptu.Api.Payments;

/// <summary>
/// What a wallet holds on the chain, and what it may claim besides. Pending rewards are known without the chain: they are answered while
/// it is unavailable or payments are off.
/// </summary>
internal static class BalanceEndpoints
{
    public static void MapBalances(this IEndpointRouteBuilder routes)
    {
        var wallet = routes.MapGroup("/wallet").WithTags("Wallet").ProducesValidationProblem()
            .RequireOwner().RequireProof(Proof.Proven).AllowAnonymousWallet();
        wallet.MapGet("/balance/{walletAddress}", GetBalance).WithName("GetBalance")
            .WithSummary("NEPTU on the chain, at most ten seconds old, and pending; what the chain does not tell is null");
        wallet.MapGet("/balances/{walletAddress}", GetBalances).WithName("GetBalances")
            .WithSummary("SOL, NEPTU and SUDIGITAL on the chain, at most ten seconds old, and NEPTU pending; what the chain does not tell is null");
    }

    private static async Task<BalanceResponse> GetBalance(
        [WalletAddress] string walletAddress, Caller caller, WalletBalances balances, Rewards rewards, CancellationToken cancellationToken) =>
        BalanceResponse.From(
            await balances.FindAsync(caller.Wallet, cancellationToken), await rewards.TotalPendingAsync(caller.UserId, cancellationToken));

    private static async Task<BalancesResponse> GetBalances(
        [WalletAddress] string walletAddress, Caller caller, WalletBalances balances, Rewards rewards, CancellationToken cancellationToken) =>
        BalancesResponse.From(
            await balances.FindAsync(caller.Wallet, cancellationToken), await rewards.TotalPendingAsync(caller.UserId, cancellationToken));
}
