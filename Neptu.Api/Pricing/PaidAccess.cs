using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Core.Auth;
using Neptu.Core.Pricing;

namespace Neptu.Api.Pricing;

/// <summary>
/// The door before what a plan or a payment unlocks. Whoever gets here without a token was let through by a rule for the
/// oldest app, and has no plan to ask about.
/// </summary>
internal sealed class PaidAccess(IHttpContextAccessor http, Entitlements entitlements)
{
    /// <summary>Why the caller may not have something; null if they may, and then one is used.</summary>
    /// <param name="readingType">One of <see cref="PaidReadings"/>.</param>
    /// <param name="subject">Tells one use from another; the same again costs nothing.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ProblemHttpResult?> RefuseAsync(string readingType, string subject, CancellationToken cancellation)
    {
        if (http.HttpContext?.Features.Get<Caller>() is not { } caller)
            return null;

        // Whoever only names a wallet must not use up what its owner has.
        if (caller.Proof is Proof.Unproven)
        {
            return TypedResults.Problem(
                "Sign in with a signature of your wallet to do this.", statusCode: StatusCodes.Status403Forbidden);
        }

        return await entitlements.UnlockAsync(caller.UserId, readingType, subject, cancellation) is UnlockOutcome.Locked locked
            ? NothingLeft(readingType, locked.PlanName, locked.Limit)
            : null;
    }

    /// <summary>What is said to somebody who has used what their plan allows a day, and has no payment left.</summary>
    public static ProblemHttpResult NothingLeft(string readingType, string planName, int limit) => TypedResults.Problem(
        $"The plan {planName} allows {limit} of these a day. Pay for one more, or take a larger plan.",
        statusCode: StatusCodes.Status402PaymentRequired,
        extensions: [new("requiresPayment", true), new("readingType", readingType)]);
}

/// <summary>What is said of routes behind <see cref="PaidAccess"/>.</summary>
internal static class PaidAccessExtensions
{
    public static TBuilder ProducesPaidProblems<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.WithMetadata(new PaidAccessMark()).ProducesProblem(StatusCodes.Status402PaymentRequired).ProducesProblem(StatusCodes.Status403Forbidden);
}

/// <summary>The route stands behind <see cref="PaidAccess"/>: a session without proof is not enough.</summary>
internal sealed class PaidAccessMark;
