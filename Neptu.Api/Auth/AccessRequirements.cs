using Microsoft.AspNetCore.Authorization;
using Neptu.Core.Auth;

namespace Neptu.Api.Auth;

/// <summary>The wallet in the route is the caller's.</summary>
internal sealed record OwnerRequirement : IAuthorizationRequirement;

/// <summary>The caller has shown that the wallet is theirs.</summary>
internal sealed record ProofRequirement(Proof Least) : IAuthorizationRequirement;

/// <summary>The caller has one of these roles now.</summary>
internal sealed record RoleRequirement(IReadOnlyList<string> Roles) : IAuthorizationRequirement;

/// <summary>There is a caller, or nobody is asked who they are: the first request of the oldest app makes its user.</summary>
internal sealed record NewcomerRequirement : IAuthorizationRequirement;
