using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Neptu.Core.Auth;
using Neptu.Core.Users;

namespace Neptu.Api.Auth;

/// <summary>Who may use a route. The rules add up; a route without any is open to everybody.</summary>
internal static class AccessExtensions
{
    /// <summary>What a wallet is called in every route.</summary>
    public const string WalletParameter = "walletAddress";

    /// <summary>
    /// The wallet in the route, or in a body that is an <see cref="INamesWallet"/>, is the caller's; another's looks like
    /// none (404). A route that names no wallet is a mistake, which no request gets past.
    /// </summary>
    public static TBuilder RequireOwner<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder
    {
        routes.Require(new OwnerRequirement());
        routes.AddEndpointFilterFactory(CheckBody);
        routes.Finally(MustNameWallet);
        return routes.ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The caller has at least this proof, or comes without a token where <see cref="AllowAnonymousWallet"/> lets them.</summary>
    public static TBuilder RequireProof<TBuilder>(this TBuilder routes, Proof least)
        where TBuilder : IEndpointConventionBuilder =>
        routes.Require(new ProofRequirement(least)).ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>The caller has proven their wallet and has this role, or one above it, in the database.</summary>
    public static TBuilder RequireRole<TBuilder>(this TBuilder routes, string role)
        where TBuilder : IEndpointConventionBuilder =>
        routes.Require(new RoleRequirement(Roles.AtLeast(role))).ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>
    /// The oldest app calls this route without a token: where <c>Auth:AllowAnonymousWallets</c> is on, the wallet that a
    /// request names is taken for the caller's, if there is such a person.
    /// </summary>
    public static TBuilder AllowAnonymousWallet<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.WithMetadata(new AnonymousWalletMark());

    /// <summary>
    /// The oldest app's first request, which makes its user: a caller, or nobody where <c>Auth:AllowAnonymousWallets</c> is on.
    /// </summary>
    public static TBuilder RequireCallerOrNewcomer<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.Require(new NewcomerRequirement());

    private static TBuilder Require<TBuilder>(this TBuilder routes, IAuthorizationRequirement requirement)
        where TBuilder : IEndpointConventionBuilder =>
        routes
            .RequireAuthorization(policy => policy.AddRequirements(requirement))
            .ProducesProblem(StatusCodes.Status401Unauthorized);

    /// <summary>Looks at bodies as they were bound, not as they were sent: no two readers, no two opinions.</summary>
    private static EndpointFilterDelegate CheckBody(EndpointFilterFactoryContext route, EndpointFilterDelegate next)
    {
        if (!route.MethodInfo.GetParameters().Any(IsBodyWithWallet))
            return next;

        return context =>
        {
            var caller = context.HttpContext.Features.Get<Caller>();
            return context.Arguments.OfType<INamesWallet>().All(body => body.WalletAddress == caller?.Wallet)
                ? next(context)
                : ValueTask.FromResult<object?>(AccessProblems.WalletNotFound());
        };
    }

    private static void MustNameWallet(EndpointBuilder endpoint)
    {
        var inRoute = endpoint is RouteEndpointBuilder route && route.RoutePattern.GetParameter(WalletParameter) is not null;
        var inBody = endpoint.Metadata.OfType<MethodInfo>().Any(method => method.GetParameters().Any(IsBodyWithWallet));
        if (!inRoute && !inBody)
        {
            throw new InvalidOperationException(
                $"{endpoint.DisplayName} requires the owner of a wallet but names none: "
                + $"neither {{{WalletParameter}}} in its route nor {nameof(INamesWallet)} as its body.");
        }
    }

    private static bool IsBodyWithWallet(ParameterInfo parameter) => parameter.ParameterType.IsAssignableTo(typeof(INamesWallet));
}

/// <summary>See <see cref="AccessExtensions.AllowAnonymousWallet"/>.</summary>
internal sealed class AnonymousWalletMark;
