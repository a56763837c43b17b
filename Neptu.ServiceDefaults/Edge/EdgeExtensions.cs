using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Neptu.ServiceDefaults;

/// <summary>What every request passes before a route looks at it, and every answer on its way out.</summary>
public static class EdgeExtensions
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    private static readonly string[] RequestHeaders =
        ["Content-Type", "Authorization", "X-Wallet-Address", "Idempotency-Key", "If-None-Match"];

    private static readonly string[] AnswerHeaders =
    [
        "ETag", "Retry-After", LimitHeaders.State, LimitHeaders.Policy, "Idempotency-Replayed", "Location", "WWW-Authenticate", "X-Cache",
    ];

    /// <summary>Adds what <see cref="UseNeptuEdge"/> needs.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="origins">Whose pages call this host, unless the configuration says otherwise.</param>
    public static void AddNeptuEdge(this WebApplicationBuilder builder, params IReadOnlyList<string> origins)
    {
        builder.AddNeptuLimits();
        builder.Services.AddOptions<CorsSettings>().BindConfiguration(CorsSettings.Section).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CorsSettings>, CorsSettings.Check>());
        builder.Services.AddCors();
        builder.Services.AddOptions<CorsOptions>().Configure<IOptions<CorsSettings>, IHostEnvironment>((cors, settings, environment) =>
            // Tokens travel in a header that the page sets itself, so no browser is asked for cookies.
            cors.AddDefaultPolicy(policy => policy
                .WithOrigins(settings.Value.OriginsOr(origins, environment))
                .WithMethods(Methods)
                .WithHeaders(RequestHeaders)
                .WithExposedHeaders(AnswerHeaders)
                .SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }

    /// <summary>
    /// Goes before any other middleware: the client's address, security headers, CORS, problem details, HEAD, routing and the
    /// limits of addresses, in this order, so that errors have the headers too.
    /// </summary>
    public static WebApplication UseNeptuEdge(this WebApplication app)
    {
        app.UseClientAddresses();
        app.UseMiddleware<SecurityHeaders>();
        app.UseCors();
        app.UseNeptuProblemDetails();
        app.UseMiddleware<HeadRequests>();
        app.UseRouting();
        app.UseAddressLimits();
        return app;
    }
}
