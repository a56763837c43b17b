using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Core.ApiAccess;
using Neptu.Core.Auth;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>Developers' keys. What a key consists of is not known here, so nothing of it can be shown but its beginning.</summary>
internal static class ApiKeyEndpoints
{
    public static void MapApiKeys(this IEndpointRouteBuilder admin)
    {
        var keys = admin.MapGroup("/api-keys");
        keys.MapGet("/", List).WithName("ListApiKeys").WithSummary("Developers' keys, newest first");
        keys.MapPut("/{id:guid}/revoke", Revoke).WithName("RevokeApiKey").WithSummary("Closes a key for good")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<PageResponse<ApiKeyRecordDto>> List(
        Caller caller,
        ApiKeys keys,
        CancellationToken cancellation,
        [Range(1, AdminPaging.MostPages)] int page = 1,
        [Range(1, Paging.Most)] int limit = 20) =>
        PageResponse<ApiKeyRecordDto>.From(
            await keys.ListAsync(caller, limit, (page - 1) * limit, cancellation), ApiKeyRecordDto.From, page, limit);

    private static async Task<Results<Ok<ApiKeyResponse>, ProblemHttpResult>> Revoke(
        Guid id, ApiKeys keys, CancellationToken cancellation) =>
        await keys.RevokeAsync(id, cancellation) is { } record
            ? TypedResults.Ok(new ApiKeyResponse(ApiKeyRecordDto.From(record)))
            : TypedResults.Problem("There is no such key.", statusCode: StatusCodes.Status404NotFound);
}
