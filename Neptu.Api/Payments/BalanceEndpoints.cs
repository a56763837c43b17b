using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Auth;
using Neptu.Api.Validation;
using Neptu.Core.Auth;
using Neptu.Core.Earning;
using Neptu.Core.Solana.Rpc;

namespace Neptu.Api.Payments;

/// <summary>What a wallet holds on the chain, and what it may claim besides.</summary>
internal static class BalanceEndpoints
{
    public static void MapBalances(this IEndpointRouteBuilder routes)
    {
        var wallet = routes.MapGroup("/wallet").WithTags("Wallet").ProducesValidationProblem()
            .RequirePayments().RequireOwner().RequireProof(Proof.Proven).AllowAnonymousWallet();
        wallet.MapGet("/balance/{walletAddress}", GetBalance).WithName("GetBalance")
            .WithSummary("NEPTU on the chain and pending; at most ten seconds old");
        wallet.MapGet("/balances/{walletAddress}", GetBalances).WithName("GetBalances")
            .WithSummary("SOL, NEPTU and SUDIGITAL on the chain, and NEPTU pending; at most ten seconds old");
    }

    private static Task<Results<Ok<BalanceResponse>, ProblemHttpResult>> GetBalance(
        [WalletAddress] string walletAddress,
        Caller caller,
        WalletBalances balances,
        Rewards rewards,
        CancellationToken cancellation) =>
        AnswerAsync(caller, balances, rewards, BalanceResponse.From, cancellation);

    private static Task<Results<Ok<BalancesResponse>, ProblemHttpResult>> GetBalances(
        [WalletAddress] string walletAddress,
        Caller caller,
        WalletBalances balances,
        Rewards rewards,
        CancellationToken cancellation) =>
        AnswerAsync(caller, balances, rewards, BalancesResponse.From, cancellation);

    private static async Task<Results<Ok<T>, ProblemHttpResult>> AnswerAsync<T>(
        Caller caller, WalletBalances balances, Rewards rewards, Func<Balances, long, T> describe, CancellationToken cancellation) =>
        await balances.GetAsync(caller.Wallet, cancellation) switch
        {
            RpcAnswer<Balances>.Found { Value: var held } => TypedResults.Ok(
                describe(held, await rewards.TotalPendingAsync(caller.UserId, cancellation))),
            RpcAnswer<Balances>.Failed { Why: var why } => PaymentProblems.ChainUnavailable(why),
            _ => PaymentProblems.ChainUnavailable(RpcFailure.Garbage),
        };
}
