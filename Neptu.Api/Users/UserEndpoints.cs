using System.ComponentModel.DataAnnotations;
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
    private const int MostReadings = 100;

    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/users").WithTags("Users").ProducesValidationProblem();
        users.MapPost("/", GetOrCreate).WithName("GetOrCreateUser").WithSummary("The person of a wallet, made on first sight")
            .RequireCallerOrNewcomer().ProducesProblem(StatusCodes.Status404NotFound);

        var own = users.MapGroup("/{walletAddress}").RequireOwner().AllowAnonymousWallet();
        own.MapGet("/", Get).WithName("GetUser").WithSummary("A profile");
        own.MapPut("/", Update).WithName("UpdateUser").WithSummary("Changes the named fields of a profile");
        own.MapPost("/onboard", Onboard).WithName("OnboardUser").WithSummary("Gives a birth date to a person who has none yet");
        own.MapGet("/reading", Read).WithName("GetUserReading").WithSummary("A person's readings for a day or for today");
        own.MapGet("/readings", History).WithName("GetUserReadings").WithSummary("The readings a person asked for, newest first");
    }

    private static async Task<Results<Ok<UserResponse>, ProblemHttpResult>> GetOrCreate(
        CreateUserRequest request, HttpContext http, UserStore users, CancellationToken cancellation)
    {
        var user = http.Features.Get<Caller>() is { } caller
            ? await users.FindAsync(caller, request.WalletAddress!, cancellation)
            : await users.GetOrCreateAsync(request.WalletAddress!, request.Email, cancellation);
        return Answer(user);
    }

    private static async Task<Results<Ok<UserResponse>, ProblemHttpResult>> Get(
        [WalletAddress] string walletAddress, Caller caller, UserStore users, CancellationToken cancellation) =>
        Answer(await users.FindAsync(caller, walletAddress, cancellation));

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

        return Answer(await users.UpdateAsync(caller, walletAddress, changes, cancellation));
    }

    private static async Task<Results<Ok<OnboardResponse>, ProblemHttpResult>> Onboard(
        [WalletAddress] string walletAddress,
        OnboardRequest request,
        Caller caller,
        UserStore users,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var changes = request.ToChanges();
        if (changes.BirthDate > time.BaliToday())
            return UserProblems.BornInTheFuture();

        return await users.OnboardAsync(caller, walletAddress, changes, cancellation) is var (user, isNew)
            ? TypedResults.Ok(new OnboardResponse(UserDto.From(user), AlreadyOnboarded: !isNew))
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
        await readings.KeepAsync(caller, birthDate, reading, cancellation);
        return TypedResults.Ok(UserReadingResponse.Of(user.WalletAddress, birthDate, day, reading));
    }

    private static async Task<Results<Ok<ReadingHistoryResponse>, ProblemHttpResult>> History(
        [WalletAddress] string walletAddress,
        Caller caller,
        ReadingStore readings,
        CancellationToken cancellation,
        [Range(1, MostReadings)] int limit = 10,
        [Range(0, int.MaxValue)] int offset = 0) =>
        await readings.ListAsync(caller, walletAddress, offset, limit, cancellation) is { } page
            ? TypedResults.Ok(new ReadingHistoryResponse([.. page.Readings.Select(ReadingDto.From)], page.Total, limit, offset))
            : AccessProblems.WalletNotFound();

    private static Results<Ok<UserResponse>, ProblemHttpResult> Answer(User? user) =>
        user is null ? AccessProblems.WalletNotFound() : TypedResults.Ok(new UserResponse(UserDto.From(user)));
}
