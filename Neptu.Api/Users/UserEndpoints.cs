using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Auth;
using Neptu.Api.Validation;
using Neptu.Core.Auth;
using Neptu.Core.Readings;
using Neptu.Core.Time;
using Neptu.Core.Users;
using Neptu.Wariga.Soul;

namespace Neptu.Api.Users;

/// <summary>People: made on first sight of their wallet, changed by themselves.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/users").WithTags("Users").ProducesValidationProblem();
        users.MapPost("/", GetOrCreate).WithName("GetOrCreateUser").WithSummary("The person of a wallet, made on first sight")
            .RequireCallerOrNewcomer();

        var own = users.MapGroup("/{walletAddress}").RequireOwner().AllowAnonymousWallet();
        own.MapPut("/", Update).WithName("UpdateUser").WithSummary("Changes the named fields of a profile");
        own.MapGet("/reading", Read).WithName("GetUserReading").WithSummary("A person's readings for a day or for today");
    }

    private static async Task<Results<Ok<UserResponse>, ProblemHttpResult>> GetOrCreate(
        CreateUserRequest request, HttpContext http, UserStore users, CancellationToken cancellation)
    {
        var user = http.Features.Get<Caller>() is { } caller
            ? await users.FindAsync(caller, request.WalletAddress!, cancellation)
            : await users.GetOrCreateAsync(request.WalletAddress!, request.Email, cancellation);
        return user is null ? AccessProblems.WalletNotFound() : TypedResults.Ok(new UserResponse(UserDto.From(user)));
    }

    private static async Task<Results<Ok<UserResponse>, ProblemHttpResult>> Update(
        [WalletAddress] string walletAddress,
        UpdateUserRequest request,
        Caller caller,
        UserStore users,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var changes = request.ToChanges();
        if (changes.BirthDate > time.BaliToday())
            return UserProblems.BornInTheFuture();

        return await users.UpdateAsync(caller, walletAddress, changes, cancellation) is { } user
            ? TypedResults.Ok(new UserResponse(UserDto.From(user)))
            : AccessProblems.WalletNotFound();
    }

    private static async Task<Results<Ok<UserReadingResponse>, ProblemHttpResult>> Read(
        [WalletAddress] string walletAddress,
        [CalendarDate] string? targetDate,
        Caller caller,
        UserStore users,
        ReadingStore readings,
        TimeProvider time,
        CancellationToken cancellation)
    {
        if (await users.FindAsync(caller, walletAddress, cancellation) is not { } user)
            return AccessProblems.WalletNotFound();

        if (user.BirthDate is not { } birthDate)
            return UserProblems.BirthDateRequired();

        var day = targetDate is null ? time.BaliToday() : CalendarDateAttribute.Parse(targetDate);
        var reading = SoulReading.Full(birthDate, day);
        await readings.KeepAsync(user.Id, birthDate, reading, cancellation);
        return TypedResults.Ok(UserReadingResponse.Of(user.WalletAddress, birthDate, day, reading));
    }
}
