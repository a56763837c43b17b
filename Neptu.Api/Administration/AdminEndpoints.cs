using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Administration.ApiAccess;
using Neptu.Api.Administration.Markets;
using Neptu.Api.Administration.Persons;
using Neptu.Api.Auth;
using Neptu.Api.Users;
using Neptu.Api.Validation;
using Neptu.Core.Administration;
using Neptu.Core.Auth;
using Neptu.Core.Users;

namespace Neptu.Api.Administration;

/// <summary>What admins see and change. Every route asks the database for the caller's role.</summary>
internal static class AdminEndpoints
{
    private static readonly SettingsResponse Settings = new(new(
        MaintenanceMode: false, ApiVersion: "v1", OracleEnabled: true, PeerToPeerEnabled: false, StakingEnabled: false));

    public static void MapAdministration(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/admin").WithTags("Administration").RequireRole(Roles.Admin).ProducesValidationProblem();
        admin.MapGet("/stats", Stats).WithName("GetSystemStats").WithSummary("How many of everything there are");
        admin.MapGet("/settings", () => Settings).WithName("GetSettings").WithSummary("What is switched on in this version");
        admin.MapGet("/readings", ListReadings).WithName("ListReadings").WithSummary("Everybody's readings, newest first");
        admin.MapGet("/users", ListUsers).WithName("ListUsers")
            .WithSummary("People, found by a part of their wallet, name or e-mail address");
        admin.MapGet("/users/{id:guid}", GetUser).WithName("GetUserRecord").WithSummary("A person and their plan")
            .ProducesProblem(StatusCodes.Status404NotFound);
        admin.MapPut("/users/{id:guid}", EditUser).WithName("EditUser")
            .WithSummary("Changes a person's role, name, e-mail address or plan")
            .ProducesProblem(StatusCodes.Status404NotFound);
        admin.MapSubscriptions();
        admin.MapApiKeys();
        admin.MapApiPlans();
        admin.MapCreditPacks();
        admin.MapAnalytics();
        admin.MapMarketCategories();
        admin.MapPersons();
    }

    private static async Task<SystemStatsResponse> Stats(Statistics statistics, CancellationToken cancellation) =>
        new(SystemStatsDto.From(await statistics.SumAsync(cancellation)));

    private static async Task<PageResponse<ReadingDto>> ListReadings(
        Caller caller,
        Registry registry,
        CancellationToken cancellation,
        [Range(1, AdminPaging.MostPages)] int page = 1,
        [Range(1, Paging.Most)] int limit = 20) =>
        PageResponse<ReadingDto>.From(
            await registry.ListReadingsAsync(caller, limit, (page - 1) * limit, cancellation), ReadingDto.From, page, limit);

    private static async Task<PageResponse<UserDto>> ListUsers(
        [MaxLength(254), StorableText] string? search,
        Caller caller,
        Registry registry,
        CancellationToken cancellation,
        [Range(1, AdminPaging.MostPages)] int page = 1,
        [Range(1, Paging.Most)] int limit = 20,
        [AllowedValues("createdAt", "walletAddress", "displayName")] string sortBy = "createdAt",
        [AllowedValues("asc", "desc")] string sortOrder = "desc")
    {
        var wanted = new UserSearch(search, Enum.Parse<UserOrder>(sortBy, ignoreCase: true), sortOrder == "desc");
        var found = await registry.ListUsersAsync(caller, wanted, limit, (page - 1) * limit, cancellation);
        return PageResponse<UserDto>.From(found, UserDto.From, page, limit);
    }

    private static async Task<Results<Ok<UserRecordResponse>, ProblemHttpResult>> GetUser(
        Guid id, Registry registry, CancellationToken cancellation) =>
        await registry.FindUserAsync(id, cancellation) is { } record
            ? TypedResults.Ok(UserRecordResponse.From(record))
            : NotFound();

    private static async Task<Results<Ok<UserRecordResponse>, ProblemHttpResult>> EditUser(
        Guid id, EditUserRequest request, Caller caller, Registry registry, CancellationToken cancellation)
    {
        return await registry.EditUserAsync(caller, id, request.ToEdit(), cancellation) switch
        {
            EditOutcome.OwnRole => TypedResults.Problem(
                "Another admin has to change your role.", statusCode: StatusCodes.Status400BadRequest),
            EditOutcome.UnknownPlan => TypedResults.Problem(
                "plan.slug names no plan.", statusCode: StatusCodes.Status400BadRequest),
            EditOutcome.UnknownUser => NotFound(),
            _ => await GetUser(id, registry, cancellation),
        };
    }

    private static ProblemHttpResult NotFound() =>
        TypedResults.Problem("There is no such user.", statusCode: StatusCodes.Status404NotFound);
}
