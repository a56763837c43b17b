using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Core.ApiAccess;
using Neptu.Core.Time;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>Developers' plans.</summary>
internal static class ApiPlanEndpoints
{
    public static void MapApiPlans(this IEndpointRouteBuilder admin)
    {
        var plans = admin.MapGroup("/plans");
        plans.MapGet("/", List).WithName("ListApiPlans").WithSummary("Developers' plans, on offer or not");
        plans.MapPost("/", Add).WithName("AddApiPlan").WithSummary("Adds a plan for developers");
        plans.MapPut("/{id:guid}", Change).WithName("ChangeApiPlan").WithSummary("Changes the named members of a developers' plan")
            .ProducesProblem(StatusCodes.Status404NotFound);
        plans.MapDelete("/{id:guid}", Delete).WithName("DeleteApiPlan").WithSummary("Deletes a developers' plan that nobody has")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<ApiPlansResponse> List(Catalogue<ApiPlan> plans, CancellationToken cancellation) =>
        new([.. (await plans.ListAsync(cancellation)).Select(ApiPlanDto.From)]);

    private static async Task<Results<Created<ApiPlanResponse>, ProblemHttpResult>> Add(
        NewApiPlanRequest request, Catalogue<ApiPlan> plans, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var plan = request.ToPlan(Guid.CreateVersion7(now), now);
        var outcome = await plans.AddAsync(plan, cancellation);
        return outcome is CatalogueOutcome.Done
            ? TypedResults.Created((string?)null, new ApiPlanResponse(ApiPlanDto.From(plan)))
            : CatalogueProblems.Of(outcome);
    }

    private static async Task<Results<Ok<ApiPlanResponse>, ProblemHttpResult>> Change(
        Guid id, ChangeApiPlanRequest request, Catalogue<ApiPlan> plans, CancellationToken cancellation)
    {
        if (await plans.FindAsync(id, cancellation) is not { } plan)
            return CatalogueProblems.NotFound();

        request.ApplyTo(plan);
        var outcome = await plans.SaveAsync(plan, cancellation);
        return outcome is CatalogueOutcome.Done
            ? TypedResults.Ok(new ApiPlanResponse(ApiPlanDto.From(plan)))
            : CatalogueProblems.Of(outcome);
    }

    private static async Task<Results<Ok<DoneResponse>, ProblemHttpResult>> Delete(
        Guid id, Catalogue<ApiPlan> plans, CancellationToken cancellation)
    {
        var outcome = await plans.DeleteAsync(id, cancellation);
        return outcome is CatalogueOutcome.Done ? TypedResults.Ok(new DoneResponse()) : CatalogueProblems.Of(outcome);
    }
}
