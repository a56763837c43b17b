using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Neptu.ServiceDefaults;

/// <summary>Every error as RFC 9457 problem details, with the members the single-page app reads.</summary>
public static class ProblemDetailsExtensions
{
    /// <summary>
    /// Adds what <see cref="UseNeptuProblemDetails"/> needs. Results such as <c>TypedResults.Problem</c> and the
    /// framework's validation take the same way.
    /// </summary>
    public static void AddNeptuProblemDetails(this IHostApplicationBuilder builder)
    {
        // The first writer that can write does, and ours always can: also when the client accepts no JSON.
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IProblemDetailsWriter, ProblemWriter>());
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<ProblemExceptionHandler>();

        // A request that cannot be read is told why in every environment, not in development alone.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
    }

    /// <summary>
    /// Turns exceptions and empty error responses into problem details. Goes before any other middleware.
    /// </summary>
    public static WebApplication UseNeptuProblemDetails(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // What is expected has been dealt with; the framework logs and counts the rest.
            SuppressDiagnosticsCallback = context => ExceptionProblem.Of(context.Exception).IsExpected,
        });
        app.UseStatusCodePages();
        app.RefuseUnknownCharsets();
        return app;
    }
}
