using System.ComponentModel.DataAnnotations;
using Neptu.Api.Payments;
using Neptu.Core.Accounting;
using Neptu.Core.Data;

namespace Neptu.Api.Tokens;

/// <summary>A payment or a reward as the single-page app knows one. Amounts are null where there is none.</summary>
/// <param name="Id">The same after a reward was paid out.</param>
/// <param name="UserId">Whose.</param>
/// <param name="Source"><c>reward</c> or <c>transaction</c>.</param>
/// <param name="TxSignature">Null for a reward that is not paid out.</param>
/// <param name="TransactionType"><c>sol_payment</c>, <c>neptu_payment</c>, <c>sudigital_payment</c> or <c>neptu_reward</c>.</param>
/// <param name="ReadingType">What was paid for.</param>
/// <param name="Description">A sentence for the person.</param>
/// <param name="SolAmount">Paid in SOL.</param>
/// <param name="NeptuAmount">Paid in NEPTU, with what was burned of it.</param>
/// <param name="SudigitalAmount">Paid in SUDIGITAL.</param>
/// <param name="NeptuBurned">Burned of it.</param>
/// <param name="NeptuRewarded">Earned.</param>
/// <param name="Status"><c>confirmed</c> if it is on the chain, otherwise <c>pending</c>.</param>
/// <param name="CreatedAt">When it happened.</param>
/// <param name="ConfirmedAt">When it was on the chain.</param>
internal sealed record TransactionDto(
    Guid Id,
    Guid UserId,
    [property: AllowedValues("reward", "transaction")] string Source,
    string? TxSignature,
    [property: AllowedValues(
        PostingKinds.SolPayment, PostingKinds.NeptuPayment, PostingKinds.SudigitalPayment, PostingKinds.Reward)]
    string TransactionType,
    [property: ReadingType] string? ReadingType,
    string? Description,
    decimal? SolAmount,
    decimal? NeptuAmount,
    decimal? SudigitalAmount,
    decimal? NeptuBurned,
    decimal? NeptuRewarded,
    [property: AllowedValues("pending", "confirmed")] string Status,
    DateTime CreatedAt,
    DateTime? ConfirmedAt)
{
    public static TransactionDto From(Transaction transaction, Guid userId) =>
        new(
            transaction.Id,
            userId,
            transaction.Kind == PostingKinds.Reward ? "reward" : "transaction",
            transaction.TxSignature,
            transaction.Kind,
            transaction.ReadingType,
            transaction.Description,
            transaction.SolPaid == 0 ? null : TokenAmount.Sol(transaction.SolPaid),
            Tokens(transaction.NeptuPaid),
            Tokens(transaction.SudigitalPaid),
            Tokens(transaction.NeptuBurned),
            Tokens(transaction.NeptuRewarded),
            transaction.ConfirmedAt is null ? "pending" : "confirmed",
            transaction.CreatedAt.UtcDateTime,
            transaction.ConfirmedAt?.UtcDateTime);

    private static decimal? Tokens(long units) => units == 0 ? null : TokenAmount.Tokens(units);
}

/// <summary>Some of a person's transactions; <c>total</c> is over all that the filter lets through.</summary>
internal sealed record TransactionsResponse(
    IReadOnlyList<TransactionDto> Transactions, int Total, int Limit, int Offset) : SuccessResponse
{
    public static TransactionsResponse From(Page<Transaction> page, Guid userId, int limit, int offset) =>
        new([.. page.Items.Select(transaction => TransactionDto.From(transaction, userId))], page.Total, limit, offset);
}

/// <summary>What a person's history comes to.</summary>
/// <param name="TotalNeptuRewarded">
/// Granted, paid out or not: <paramref name="PendingRewards"/> and <paramref name="ClaimedRewards"/>.
/// </param>
/// <param name="TotalNeptuBurned">Burned of payments in NEPTU.</param>
/// <param name="TotalSolSpent">Paid in SOL.</param>
/// <param name="TotalNeptuSpent">Paid in NEPTU.</param>
/// <param name="TotalSudigitalSpent">Paid in SUDIGITAL.</param>
/// <param name="TransactionCount">Payments and rewards.</param>
/// <param name="PendingRewards">NEPTU that is not paid out.</param>
/// <param name="ClaimedRewards">NEPTU that is.</param>
internal sealed record TokenStatsDto(
    decimal TotalNeptuRewarded,
    decimal TotalNeptuBurned,
    decimal TotalSolSpent,
    decimal TotalNeptuSpent,
    decimal TotalSudigitalSpent,
    int TransactionCount,
    decimal PendingRewards,
    decimal ClaimedRewards)
{
    public static TokenStatsDto From(TransactionTotals totals) =>
        new(
            TokenAmount.Tokens(totals.Pending + totals.Claimed),
            TokenAmount.Tokens(totals.Burned),
            TokenAmount.Sol(totals.SolPaid),
            TokenAmount.Tokens(totals.NeptuPaid),
            TokenAmount.Tokens(totals.SudigitalPaid),
            totals.Count,
            TokenAmount.Tokens(totals.Pending),
            TokenAmount.Tokens(totals.Claimed));
}

/// <summary>What a person's history comes to.</summary>
internal sealed record TokenStatsResponse(TokenStatsDto Stats) : SuccessResponse;
