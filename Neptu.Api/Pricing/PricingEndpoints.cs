using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Auth;
using Neptu.Core.Pricing;
using Neptu.Core.Time;
using Neptu.Core.Users;

namespace Neptu.Api.Pricing;

/// <summary>Plans: seen by everybody, changed by admins.</summary>
internal static class PricingEndpoints
{
    public static void MapPricing(this IEndpointRouteBuilder routes)
    {
        var pricing = routes.MapGroup("/pricing").WithTags("Pricing");
        pricing.MapGet("/", List).WithName("ListPlans").WithSummary("The plans on offer");
        pricing.MapGet("/{slug}", Get).WithName("GetPlan").WithSummary("A plan on offer")
            .ProducesProblem(StatusCodes.Status404NotFound);
        pricing.MapPost("/seed", Seed).RequireRole(Roles.Admin).WithName("SeedPlans")
            .WithSummary("Puts back those of the first plans that are gone");

        var admin = pricing.MapGroup("/admin").RequireRole(Roles.Admin).ProducesValidationProblem();
        admin.MapGet("/all", ListAll).WithName("ListAllPlans").WithSummary("All plans, on offer or not");
        admin.MapPost("/", Add).WithName("AddPlan").WithSummary("Adds a plan");
        admin.MapPut("/{id:guid}", Change).WithName("ChangePlan").WithSummary("Changes the named members of a plan")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        admin.MapDelete("/{id:guid}", Delete).WithName("DeletePlan").WithSummary("Deletes a plan that nobody has")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<PlansResponse> List(PlansOnOffer plans, CancellationToken cancellation) =>
        PlansResponse.From(await plans.ListAsync(cancellation));

    private static async Task<Results<Ok<PlanResponse>, ProblemHttpResult>> Get(
        string slug, PlansOnOffer plans, CancellationToken cancellation) =>
        await plans.FindAsync(slug, cancellation) is { } plan ? Answer(plan) : PricingProblems.NotFound();

    private static async Task<PlansResponse> Seed(PlanStore plans, CancellationToken cancellation)
    {
        await plans.SeedAsync(cancellation);
        return PlansResponse.From(await plans.ListAllAsync(cancellation));
    }

    private static async Task<PlansResponse> ListAll(PlanStore plans, CancellationToken cancellation) =>
        PlansResponse.From(await plans.ListAllAsync(cancellation));

    private static async Task<Results<Created<PlanResponse>, ProblemHttpResult>> Add(
        NewPlanRequest request, PlanStore plans, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var plan = request.ToPlan(Guid.CreateVersion7(now), now);
        var outcome = await plans.AddAsync(plan, cancellation);
        return outcome is PlanOutcome.Done
            ? TypedResults.Created((string?)null, new PlanResponse(PricingPlanDto.From(plan)))
            : PricingProblems.Of(outcome);
    }

    private static async Task<Results<Ok<PlanResponse>, ProblemHttpResult>> Change(
        Guid id, ChangePlanRequest request, PlanStore plans, CancellationToken cancellation)
    {
        if (await plans.FindAsync(id, cancellation) is not { } plan)
            return PricingProblems.NotFound();

        request.ApplyTo(plan);
        var outcome = await plans.SaveAsync(plan, cancellation);
        return outcome is PlanOutcome.Done ? Answer(plan) : PricingProblems.Of(outcome);
    }

    private static async Task<Results<Ok<DoneResponse>, ProblemHttpResult>> Delete(
        Guid id, PlanStore plans, CancellationToken cancellation)
    {
        var outcome = await plans.DeleteAsync(id, cancellation);
        return outcome is PlanOutcome.Done ? TypedResults.Ok(new DoneResponse()) : PricingProblems.Of(outcome);
    }

    private static Ok<PlanResponse> Answer(PricingPlan plan) => TypedResults.Ok(new PlanResponse(PricingPlanDto.From(plan)));
}
