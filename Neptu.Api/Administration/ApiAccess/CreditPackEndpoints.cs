using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Core.ApiAccess;
using Neptu.Core.Time;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>Calls that developers buy beside a plan.</summary>
internal static class CreditPackEndpoints
{
    public static void MapCreditPacks(this IEndpointRouteBuilder admin)
    {
        var packs = admin.MapGroup("/credit-packs");
        packs.MapGet("/", List).WithName("ListCreditPacks").WithSummary("Credit packs, on offer or not");
        packs.MapPost("/", Add).WithName("AddCreditPack").WithSummary("Adds a credit pack");
        packs.MapPut("/{id:guid}", Change).WithName("ChangeCreditPack").WithSummary("Changes the named members of a credit pack")
            .ProducesProblem(StatusCodes.Status404NotFound);
        packs.MapDelete("/{id:guid}", Delete).WithName("DeleteCreditPack").WithSummary("Deletes a credit pack")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<CreditPacksResponse> List(Catalogue<ApiCreditPack> packs, CancellationToken cancellation) =>
        new([.. (await packs.ListAsync(cancellation)).Select(CreditPackDto.From)]);

    private static async Task<Results<Created<CreditPackResponse>, ProblemHttpResult>> Add(
        NewCreditPackRequest request, Catalogue<ApiCreditPack> packs, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var pack = request.ToPack(Guid.CreateVersion7(now), now);
        var outcome = await packs.AddAsync(pack, cancellation);
        return outcome is CatalogueOutcome.Done
            ? TypedResults.Created((string?)null, new CreditPackResponse(CreditPackDto.From(pack)))
            : CatalogueProblems.Of(outcome);
    }

    private static async Task<Results<Ok<CreditPackResponse>, ProblemHttpResult>> Change(
        Guid id, ChangeCreditPackRequest request, Catalogue<ApiCreditPack> packs, CancellationToken cancellation)
    {
        if (await packs.FindAsync(id, cancellation) is not { } pack)
            return CatalogueProblems.NotFound();

        request.ApplyTo(pack);
        var outcome = await packs.SaveAsync(pack, cancellation);
        return outcome is CatalogueOutcome.Done
            ? TypedResults.Ok(new CreditPackResponse(CreditPackDto.From(pack)))
            : CatalogueProblems.Of(outcome);
    }

    private static async Task<Results<Ok<DoneResponse>, ProblemHttpResult>> Delete(
        Guid id, Catalogue<ApiCreditPack> packs, CancellationToken cancellation)
    {
        var outcome = await packs.DeleteAsync(id, cancellation);
        return outcome is CatalogueOutcome.Done ? TypedResults.Ok(new DoneResponse()) : CatalogueProblems.Of(outcome);
    }
}
