using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Neptu.ServiceDefaults;

/// <summary>Answers a request whose handling threw.</summary>
internal sealed partial class ProblemExceptionHandler(IProblemDetailsService problems, ILogger<ProblemExceptionHandler> logger)
    : IExceptionHandler
{
    private const int RetryAfterSeconds = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = ExceptionProblem.Of(exception);
        httpContext.Response.StatusCode = problem.Status;

        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var cause = exception.GetBaseException();
            DependencyIsDown(logger, cause.GetType().Name, exception.GetType().Name);
        }

        await problems.WriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            Exception = exception,
            ProblemDetails = Describe(problem, httpContext),
        });
        return true;
    }

    private static ProblemDetails Describe(ExceptionProblem problem, HttpContext http)
    {
        if (problem is { Status: StatusCodes.Status400BadRequest, Detail: null } && MissingParameters.Of(http) is { Count: > 0 } missing)
            return new HttpValidationProblemDetails(missing) { Status = problem.Status };

        return new ProblemDetails { Status = problem.Status, Detail = problem.Detail };
    }

    /// <summary>Without the exception itself: an outage would fill the log with the same stack trace.</summary>
    [LoggerMessage(LogLevel.Warning, "A request was refused because something it needs is not answering: {Cause} in {Exception}.")]
    private static partial void DependencyIsDown(ILogger logger, string cause, string exception);
}
