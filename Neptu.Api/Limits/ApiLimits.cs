using Neptu.Core.Auth;
using Neptu.ServiceDefaults;

namespace Neptu.Api.Limits;

/// <summary>The API's own limits, tighter than those of every request.</summary>
internal static class ApiLimits
{
    /// <summary>Signing in, where nobody is known yet.</summary>
    public static readonly LimitPolicy SignIn = new("sign-in", LimitedBy.Address, 60, TimeSpan.FromMinutes(1));

    /// <summary>What is paid for, or costs calls to the chain.</summary>
    public static readonly LimitPolicy Payments = new("payments", LimitedBy.Person, 60, TimeSpan.FromMinutes(1));

    public static void AddPersonLimits(this IServiceCollection services)
    {
        services.AddLimitPolicy(SignIn);
        services.AddLimitPolicy(Payments);
    }

    /// <summary>
    /// Whoever has proven their wallet has a limit of their own, wherever they are. A session without proof can be opened in
    /// anybody's name, so it counts with its address and uses up nothing of the owner's; one that only names a wallet is nobody.
    /// </summary>
    public static string? PersonOf(HttpContext http) => http.Features.Get<Caller>() switch
    {
        { Proof: Proof.Proven, UserId: var id } => $"{id:N}",
        { Proof: Proof.Unproven, UserId: var id } => $"{id:N} {ClientAddress.Of(http)}",
        _ => null,
    };
}
