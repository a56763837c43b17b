using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Auth;
using Neptu.Api.Validation;
using Neptu.Core.Accounting;
using Neptu.Core.Auth;

namespace Neptu.Api.Tokens;

/// <summary>A person's transactions and what they come to, from the ledger.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        var token = routes.MapGroup("/token").WithTags("Tokens").ProducesValidationProblem()
            .RequireOwner().RequireProof(Proof.Proven).AllowAnonymousWallet();
        token.MapGet("/transactions/{walletAddress}", ListTransactions).WithName("ListTransactions")
            .WithSummary("A person's payments and rewards, newest first, each once");
        token.MapGet("/stats/{walletAddress}", GetStats).WithName("GetTokenStats")
            .WithSummary("What a person paid and earned altogether");
    }

    private static async Task<Results<Ok<TransactionsResponse>, ProblemHttpResult>> ListTransactions(
        [WalletAddress] string walletAddress,
        [AllowedValues(
            null,
            PostingKinds.SolPayment,
            PostingKinds.NeptuPayment,
            PostingKinds.SudigitalPayment,
            PostingKinds.Reward,
            TransactionHistory.Burns)]
        string? transactionType,
        Caller caller,
        TransactionHistory history,
        CancellationToken cancellation,
        [Range(1, Paging.Most)] int limit = 20,
        [Range(0, int.MaxValue)] int offset = 0)
    {
        return await history.ListAsync(caller.UserId, transactionType, limit, offset, cancellation) is { } page
            ? TypedResults.Ok(TransactionsResponse.From(page, caller.UserId, limit, offset))
            : AccessProblems.WalletNotFound();
    }

    private static async Task<TokenStatsResponse> GetStats(
        [WalletAddress] string walletAddress, Caller caller, TransactionHistory history, CancellationToken cancellation) =>
        new(TokenStatsDto.From(await history.SumAsync(caller.UserId, cancellation)));
}
