using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Neptu.Core.Auth;
using Neptu.Core.Users;

namespace Neptu.Api.Auth;

/// <summary>Why a caller who is known is turned away, in the words of the answer.</summary>
internal sealed class AccessRefusal(IAuthorizationHandler handler, int status, string sentence)
    : AuthorizationFailureReason(handler, sentence)
{
    public int Status => status;
}

/// <summary>Another's wallet looks like none: the answer is that of a wallet nobody has.</summary>
internal sealed class OwnerHandler : AuthorizationHandler<OwnerRequirement, HttpContext>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnerRequirement requirement, HttpContext resource)
    {
        var named = resource.GetRouteValue(AccessExtensions.WalletParameter) as string;
        if (resource.Features.Get<Caller>() is { } caller && (named is null || named == caller.Wallet))
            context.Succeed(requirement);
        else
            context.Fail(new AccessRefusal(this, StatusCodes.Status404NotFound, AccessProblems.NoSuchWallet));

        return Task.CompletedTask;
    }
}

/// <summary>
/// Whoever comes without a token got this far only on a route marked by <see cref="AccessExtensions.AllowAnonymousWallet"/>.
/// </summary>
internal sealed class ProofHandler : AuthorizationHandler<ProofRequirement, HttpContext>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ProofRequirement requirement, HttpContext resource)
    {
        var proof = resource.Features.Get<Caller>()?.Proof;
        if (proof is Proof.AnonymousWallet || proof >= requirement.Least)
            context.Succeed(requirement);
        else
            context.Fail(new AccessRefusal(this, StatusCodes.Status403Forbidden, "Sign in with a signature of your wallet to do this."));

        return Task.CompletedTask;
    }
}

/// <summary>Asks the database, so that a role that was taken away is gone at once and not when the token expires.</summary>
internal sealed class RoleHandler(UserStore users) : AuthorizationHandler<RoleRequirement, HttpContext>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, RoleRequirement requirement, HttpContext resource)
    {
        if (resource.Features.Get<Caller>() is { Proof: Proof.Proven } caller
            && await users.HasRoleAsync(caller, requirement.Roles, resource.RequestAborted))
        {
            context.Succeed(requirement);
            return;
        }

        context.Fail(new AccessRefusal(this, StatusCodes.Status403Forbidden, "Your role does not allow this."));
    }
}

/// <summary>A token that was sent must be good, whatever is allowed without one.</summary>
internal sealed class NewcomerHandler(IOptions<AuthOptions> options) : AuthorizationHandler<NewcomerRequirement, HttpContext>
{
    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context, NewcomerRequirement requirement, HttpContext resource)
    {
        var sentNoToken = resource.Request.Headers.Authorization.Count == 0;
        if (resource.Features.Get<Caller>() is not null || (sentNoToken && options.Value.AllowAnonymousWallets))
            context.Succeed(requirement);

        return Task.CompletedTask;
    }
}
