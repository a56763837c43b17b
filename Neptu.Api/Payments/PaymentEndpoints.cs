using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Auth;
using Neptu.Core.Accounting;
using Neptu.Core.Auth;
using Neptu.Core.Payments;
using Neptu.Core.Solana.Rpc;

namespace Neptu.Api.Payments;

/// <summary>Quotes, and the payments that meet them.</summary>
internal static class PaymentEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder routes)
    {
        var paying = routes.MapGroup("").WithTags("Payments").ProducesValidationProblem()
            .RequirePayments().RequireProof(Proof.Proven);
        paying.MapPost("/pay/quote", Quote).WithName("QuotePayment")
            .WithSummary("Fixes what one payment must be: amount, recipient and a reference that it must carry");
        paying.MapPost("/pay/sol/build", BuildSol).RequireOwner().WithName("BuildSolPayment")
            .WithSummary("A quote in SOL, and the instruction that pays it");
        paying.MapPost("/pay/neptu/build", BuildNeptu).RequireOwner().WithName("BuildNeptuPayment")
            .WithSummary("A quote in NEPTU, and the instruction that pays it");
        paying.MapPost("/pay/sudigital/build", BuildSudigital).RequireOwner().WithName("BuildSudigitalPayment")
            .WithSummary("A quote in SUDIGITAL, and the transfer that pays it");
        MapVerify(paying, "/pay/verify").WithName("VerifyPayment");
        MapVerify(paying, "/token/verify-payment").WithName("VerifyTokenPayment");
    }

    private static RouteHandlerBuilder MapVerify(IEndpointRouteBuilder routes, string path) =>
        routes.MapPost(path, Verify).RequireOwner()
            .WithSummary("Takes a payment that is final on the chain; repeated, it gives the first answer again")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<QuoteResponse> Quote(
        QuoteRequest request, Caller caller, PaymentQuotes quotes, CancellationToken cancellation) =>
        new(QuoteDto.From(await quotes.CreateAsync(caller, ReadingPrice.Of(request.ReadingType!)!, request.Currency!, cancellation)));

    private static Task<Results<Ok<SolPaymentResponse>, ProblemHttpResult>> BuildSol(
        BuildPaymentRequest request, Caller caller, PaymentBuilder builder, CancellationToken cancellation) =>
        BuildAsync(builder, caller, request, Currencies.Sol, SolPaymentResponse.From, cancellation);

    private static Task<Results<Ok<NeptuPaymentResponse>, ProblemHttpResult>> BuildNeptu(
        BuildPaymentRequest request, Caller caller, PaymentBuilder builder, CancellationToken cancellation) =>
        BuildAsync(builder, caller, request, Currencies.Neptu, NeptuPaymentResponse.From, cancellation);

    private static Task<Results<Ok<SudigitalPaymentResponse>, ProblemHttpResult>> BuildSudigital(
        BuildPaymentRequest request, Caller caller, PaymentBuilder builder, CancellationToken cancellation) =>
        BuildAsync(builder, caller, request, Currencies.Sudigital, SudigitalPaymentResponse.From, cancellation);

    private static async Task<Results<Ok<T>, ProblemHttpResult>> BuildAsync<T>(
        PaymentBuilder builder,
        Caller caller,
        BuildPaymentRequest request,
        string currency,
        Func<BuiltPayment, T> describe,
        CancellationToken cancellation) =>
        await builder.BuildAsync(caller, ReadingPrice.Of(request.ReadingType!)!, currency, cancellation) switch
        {
            RpcAnswer<BuiltPayment>.Found { Value: var built } => TypedResults.Ok(describe(built)),
            RpcAnswer<BuiltPayment>.Failed { Why: var why } => PaymentProblems.ChainUnavailable(why),
            _ => PaymentProblems.ChainUnavailable(RpcFailure.Garbage),
        };

    private static async Task<Results<Ok<PaymentResponse>, Accepted<PendingResponse>, ProblemHttpResult>> Verify(
        VerifyPaymentRequest request, Caller caller, PaymentDesk desk, CancellationToken cancellation) =>
        await desk.VerifyAsync(caller, request.ToProof(), cancellation) switch
        {
            PaymentOutcome.Paid { Payment: var payment } => TypedResults.Ok(PaymentResponse.From(payment)),
            PaymentOutcome.NotFoundYet { WasSeen: var seen } => PendingResponse.Of(seen),
            PaymentOutcome.ChainUnavailable { Why: var why } => PaymentProblems.ChainUnavailable(why),
            PaymentOutcome.Refused { Why: var why } => PaymentProblems.Refused(why),
            PaymentOutcome.UnknownQuote => PaymentProblems.UnknownQuote(),
            PaymentOutcome.OtherQuote { Quote: var quote } => PaymentProblems.OtherQuote(quote),
            PaymentOutcome.SignatureTaken => PaymentProblems.SignatureTaken(),
            PaymentOutcome.QuoteTaken => PaymentProblems.QuoteTaken(),
            var other => throw new InvalidOperationException($"An outcome of no kind: {other.GetType().Name}."),
        };
}
