using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Core.Accounting;
using Neptu.Core.Payments;
using Neptu.Core.Payments.Claims;
using Neptu.Core.Solana.Rpc;

namespace Neptu.Api.Payments;

/// <summary>The expected ways in which money does not move. Each has a <c>reason</c> that a program can tell apart.</summary>
internal static class PaymentProblems
{
    public static ProblemHttpResult Off() =>
        Of(StatusCodes.Status503ServiceUnavailable, "payments_off", "Payments are switched off here: no Solana RPC server is configured.");

    public static ProblemHttpResult ChainUnavailable(RpcFailure why) =>
        TypedResults.Problem(
            "The Solana network cannot be read right now, so nothing was decided. Please try again shortly.",
            statusCode: StatusCodes.Status503ServiceUnavailable,
            extensions: [new("reason", $"chain_{Name(why)}"), new("retryable", true)]);

    public static ProblemHttpResult Refused(PaymentRefusal why) =>
        Of(StatusCodes.Status422UnprocessableEntity, Name(why), why.Sentence());

    public static ProblemHttpResult Refused(ClaimRefusal why) =>
        Of(StatusCodes.Status422UnprocessableEntity, Name(why), why.Sentence());

    public static ProblemHttpResult UnknownPrice() =>
        TypedResults.Problem("There is no such reading type.", statusCode: StatusCodes.Status400BadRequest);

    public static ProblemHttpResult UnknownQuote() =>
        Of(StatusCodes.Status404NotFound, "unknown_quote", "You have no such quote.");

    public static ProblemHttpResult OtherQuote(PaymentQuote quote) =>
        Of(
            StatusCodes.Status422UnprocessableEntity,
            "other_quote",
            $"The quote is for {quote.ReadingType} in {quote.Currency}, not for what the request names.");

    public static ProblemHttpResult SignatureTaken() =>
        Of(
            StatusCodes.Status409Conflict,
            "signature_taken",
            "This transaction has been used before, for something else or by somebody else.");

    public static ProblemHttpResult QuoteTaken() =>
        Of(StatusCodes.Status409Conflict, "quote_taken", "This quote was paid before, by another transaction.");

    public static ProblemHttpResult UnknownReward() =>
        Of(StatusCodes.Status404NotFound, "unknown_reward", "You have no such reward.");

    public static ProblemHttpResult NotClaimed() =>
        Of(StatusCodes.Status409Conflict, "not_claimed", "This reward is not part of an open claim: build one first.");

    public static ProblemHttpResult NothingPending() =>
        Of(StatusCodes.Status409Conflict, "nothing_pending", "There are no pending rewards to claim.");

    public static ProblemHttpResult OtherAmount(long units) =>
        TypedResults.Problem(
            "What can be claimed now comes to another amount.",
            statusCode: StatusCodes.Status409Conflict,
            extensions: [new("reason", "other_amount"), new("amount", TokenAmount.Tokens(units))]);

    public static ProblemHttpResult MustExpire() =>
        TypedResults.Problem(
            "The transaction of your last claim failed. A new one can be built when it has expired, in about a minute.",
            statusCode: StatusCodes.Status409Conflict,
            extensions: [new("reason", "claim_must_expire"), new("retryable", true)]);

    private static ProblemHttpResult Of(int status, string reason, string sentence) =>
        TypedResults.Problem(sentence, statusCode: status, extensions: [new("reason", reason)]);

    private static string Name<T>(T why)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(why.ToString());
}
