using Microsoft.Extensions.Options;

namespace Neptu.Api.Users;

/// <summary>How a caller shows that a wallet is theirs.</summary>
internal sealed class AuthOptions
{
    public const string Section = "Auth";

    /// <summary>
    /// Serves the oldest single-page app, which sends no token: whoever names a wallet is taken for its owner.
    /// True in Development and false elsewhere unless it is set.
    /// </summary>
    public bool AllowAnonymousWallets { get; set; }
}

/// <summary>The door before every route that names a wallet.</summary>
internal static class WalletAccess
{
    public static void AddWalletAccess(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<AuthOptions>()
            .Configure(options => options.AllowAnonymousWallets = builder.Environment.IsDevelopment())
            .BindConfiguration(AuthOptions.Section)
            .ValidateOnStart();

    public static RouteGroupBuilder RequireWalletAccess(this RouteGroupBuilder routes)
    {
        routes.ProducesProblem(StatusCodes.Status401Unauthorized);
        routes.AddEndpointFilter(async (context, next) =>
        {
            var options = context.HttpContext.RequestServices.GetRequiredService<IOptions<AuthOptions>>().Value;
            if (options.AllowAnonymousWallets)
                return await next(context);

            context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return TypedResults.Problem("Sign in to reach this wallet.", statusCode: StatusCodes.Status401Unauthorized);
        });
        return routes;
    }
}
