using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Neptu.Api.Auth;

/// <summary>Says why in problem details. What must not be seen wins over what may not be done.</summary>
internal sealed class AccessProblems : IAuthorizationMiddlewareResultHandler
{
    public const string NoSuchWallet = "There is no user with this wallet.";

    private readonly AuthorizationMiddlewareResultHandler _framework = new();

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var refusal = authorizeResult is { Forbidden: true, AuthorizationFailure.FailureReasons: { } reasons }
            ? reasons.OfType<AccessRefusal>().OrderByDescending(reason => reason.Status).FirstOrDefault()
            : null;
        return refusal is null
            ? _framework.HandleAsync(next, context, policy, authorizeResult)
            : TypedResults.Problem(refusal.Message, statusCode: refusal.Status).ExecuteAsync(context);
    }

    public static ProblemHttpResult WalletNotFound() =>
        TypedResults.Problem(NoSuchWallet, statusCode: StatusCodes.Status404NotFound);
}
