using Microsoft.AspNetCore.Authorization;
using Neptu.Api.Auth;
using Neptu.Api.Pricing;
using Neptu.Core.Auth;

namespace Neptu.Api.OpenApi;

/// <summary>Who may call a route, as its metadata say, which are what is enforced.</summary>
/// <param name="Role">The least role; null where none is asked for.</param>
/// <param name="MustProve">A session without proof is not enough.</param>
/// <param name="IsOwners">The wallet it names must be the caller's.</param>
/// <param name="MayBeAnonymous">It can be called without a token where <c>Auth:AllowAnonymousWallets</c> is on.</param>
internal sealed record AccessRules(string? Role, bool MustProve, bool IsOwners, bool MayBeAnonymous)
{
    /// <summary>The rules of a route; null where anybody may call it.</summary>
    public static AccessRules? Of(IEnumerable<object> metadata)
    {
        var all = metadata.ToList();
        var requirements = all.OfType<AuthorizationPolicy>().SelectMany(policy => policy.Requirements).ToList();
        if (requirements.Count == 0)
            return null;

        var role = requirements.OfType<RoleRequirement>().Select(asked => asked.Roles[0]).FirstOrDefault();
        return new(
            role,
            role is not null
                || requirements.OfType<ProofRequirement>().Any(proof => proof.Least == Proof.Proven)
                || all.OfType<PaidAccessMark>().Any(),
            requirements.OfType<OwnerRequirement>().Any(),
            requirements.OfType<NewcomerRequirement>().Any() || all.OfType<AnonymousWalletMark>().Any());
    }
}
