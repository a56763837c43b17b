using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Core.ApiAccess;
using Neptu.Core.Auth;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>Developers' subscriptions.</summary>
internal static class SubscriptionEndpoints
{
    public static void MapSubscriptions(this IEndpointRouteBuilder admin)
    {
        var subscriptions = admin.MapGroup("/subscriptions");
        subscriptions.MapGet("/", List).WithName("ListSubscriptions").WithSummary("Developers' subscriptions, newest first");
        subscriptions.MapGet("/{id:guid}", Get).WithName("GetSubscription").WithSummary("A subscription")
            .ProducesProblem(StatusCodes.Status404NotFound);
        subscriptions.MapPut("/{id:guid}", Edit).WithName("EditSubscription").WithSummary("Changes the named members of a subscription")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<PageResponse<SubscriptionRecordDto>> List(
        [AllowedValues(
            null, SubscriptionStatus.Active, SubscriptionStatus.Cancelled, SubscriptionStatus.Expired, SubscriptionStatus.PastDue)]
        string? status,
        Guid? planId,
        Caller caller,
        ApiSubscriptions subscriptions,
        CancellationToken cancellation,
        [Range(1, AdminPaging.MostPages)] int page = 1,
        [Range(1, Paging.Most)] int limit = 20) =>
        PageResponse<SubscriptionRecordDto>.From(
            await subscriptions.ListAsync(caller, status, planId, limit, (page - 1) * limit, cancellation),
            SubscriptionRecordDto.From,
            page,
            limit);

    private static async Task<Results<Ok<SubscriptionResponse>, ProblemHttpResult>> Get(
        Guid id, ApiSubscriptions subscriptions, CancellationToken cancellation) =>
        await subscriptions.FindAsync(id, cancellation) is { } record
            ? TypedResults.Ok(new SubscriptionResponse(SubscriptionRecordDto.From(record)))
            : NotFound();

    private static async Task<Results<Ok<SubscriptionResponse>, ProblemHttpResult>> Edit(
        Guid id, EditSubscriptionRequest request, ApiSubscriptions subscriptions, CancellationToken cancellation) =>
        await subscriptions.EditAsync(id, request.ToEdit(), cancellation) switch
        {
            SubscriptionOutcome.UnknownPlan => BadRequest("planId names no plan."),
            SubscriptionOutcome.EndsBeforeItBegins => BadRequest("billingCycleEnd must be later than the beginning of the billing period."),
            SubscriptionOutcome.Unknown => NotFound(),
            _ => await Get(id, subscriptions, cancellation),
        };

    private static ProblemHttpResult BadRequest(string sentence) =>
        TypedResults.Problem(sentence, statusCode: StatusCodes.Status400BadRequest);

    private static ProblemHttpResult NotFound() =>
        TypedResults.Problem("There is no such subscription.", statusCode: StatusCodes.Status404NotFound);
}
