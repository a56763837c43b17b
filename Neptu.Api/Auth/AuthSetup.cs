using Microsoft.AspNetCore.Authorization;
using Neptu.Core.Auth;

namespace Neptu.Api.Auth;

/// <summary>Everything that knows and judges callers.</summary>
internal static class AuthSetup
{
    public static void AddNeptuAuth(this WebApplicationBuilder builder)
    {
        builder.AddNeptuSignIn();
        builder.Services.AddScoped<BearerTokens>();
        builder.Services.AddScoped<AnonymousWallets>();
        // Not AddAuthentication, which also sets up the key ring of cookies.
        builder.Services.AddAuthenticationCore(schemes => schemes.AddScheme<BearerHandler>(BearerHandler.SchemeName, displayName: null));
        builder.Services.AddTransient<BearerHandler>();
        builder.Services.AddWebEncoders();
        builder.Services.AddAuthorization();
        builder.Services.AddScoped<IAuthorizationHandler, OwnerHandler>();
        builder.Services.AddScoped<IAuthorizationHandler, ProofHandler>();
        builder.Services.AddScoped<IAuthorizationHandler, RoleHandler>();
        builder.Services.AddScoped<IAuthorizationHandler, NewcomerHandler>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessProblems>();

        // A parameter of handlers that stand behind a rule; without one there is no such service, and no answer.
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services =>
            services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Caller>()!);
    }
}
